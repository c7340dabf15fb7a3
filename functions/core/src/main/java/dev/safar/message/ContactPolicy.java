package dev.safar.message;

import java.time.ZoneId;

/// What holds for members who did not say otherwise.
///
/// @param zone where they are taken to live
/// @param language what they are taken to read
/// @param quietHours when they are left alone, in their own time
/// @param consentAssumed whether silence on consent is consent; false for a real shop
/// @param addressAssumed whether a member without an address is taken to have one; true only where orders are replayed that carry none
public record ContactPolicy(ZoneId zone, Language language, QuietHours quietHours, boolean consentAssumed,
        boolean addressAssumed) {}
