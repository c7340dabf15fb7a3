package dev.safar.member;

import dev.safar.event.Stamp;

/// Through whose link a member came.
///
/// @param stamp the fact that says so
/// @param by the member whose link it was
public record Referred(Stamp stamp, MemberId by) {}
