package dev.safar.testkit;

/// Where claims begin: `assertThat(sara).received("welcome").once()`.
public final class JourneyAssertions {
    private JourneyAssertions() {
    }

    /// {@return claims about a member, as of now}
    ///
    /// @param member who
    public static MemberAssert assertThat(Member member) {
        return new MemberAssert(member);
    }
}
