package dev.safar.dynamo;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// One item as it lies in the table. The Enhanced Client fills it field by field, hence the setters.
final class Row {
    private @Nullable String pk;
    private @Nullable String sk;
    private @Nullable Long version;
    private @Nullable String kind;
    private @Nullable String body;
    private @Nullable SdkBytes packed;
    private @Nullable String writer;
    private @Nullable String duePk;
    private @Nullable String dueAt;

    /// The partition.
    @Nullable
    String pk() {
        return pk;
    }

    void pk(@Nullable String value) {
        pk = value;
    }

    /// The place in the partition.
    @Nullable
    String sk() {
        return sk;
    }

    void sk(@Nullable String value) {
        sk = value;
    }

    /// How often it was written, from 1; absent in a write that counts it up.
    @Nullable
    Long version() {
        return version;
    }

    void version(@Nullable Long value) {
        version = value;
    }

    /// What it holds, for people and exports.
    @Nullable
    String kind() {
        return kind;
    }

    void kind(@Nullable String value) {
        kind = value;
    }

    /// The item's text, as [dev.safar.codec.ItemText] writes it; absent where it is packed.
    @Nullable
    String body() {
        return body;
    }

    void body(@Nullable String value) {
        body = value;
    }

    /// The item's text, as [dev.safar.codec.PackedText] packs it; absent where it is not.
    @Nullable
    SdkBytes packed() {
        return packed;
    }

    void packed(@Nullable SdkBytes value) {
        packed = value;
    }

    /// The write that made this version, so that a write repeated after a lost answer knows its own work.
    @Nullable
    String writer() {
        return writer;
    }

    void writer(@Nullable String value) {
        writer = value;
    }

    /// The shard of the index; absent unless it is due some time, so that the index holds nothing else.
    @Nullable
    String duePk() {
        return duePk;
    }

    void duePk(@Nullable String value) {
        duePk = value;
    }

    /// When it is due, and its key; see [DueKey].
    @Nullable
    String dueAt() {
        return dueAt;
    }

    void dueAt(@Nullable String value) {
        dueAt = value;
    }
}
