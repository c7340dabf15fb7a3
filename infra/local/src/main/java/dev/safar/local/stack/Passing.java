package dev.safar.local.stack;

/// How what functions get and answer is handed over in one virtual machine (decision 021).
public enum Passing {
    /// As the bytes that AWS would hand over.
    BYTES,
    /// As the values that stand in those bytes, for whoever lives through years of many members and looks at no bytes.
    VALUES
}
