package dev.safar.member;

/// Her complaints, in numbers. Marketing messages are withheld while one is open (journeys, "complaint-open").
///
/// @param open how many wait for an answer; see [Complaint#isOpen()]
/// @param resolved how many were settled
/// @param satisfied how many of those to her content, where the shop said so
public record Complaints(long open, long resolved, long satisfied) {
    static final Complaints NONE = new Complaints(0, 0, 0);

    Complaints revised(Complaint before, Complaint after) {
        return plus(before, -1).plus(after, 1);
    }

    private Complaints plus(Complaint complaint, int sign) {
        return new Complaints(open + (complaint.isOpen() ? sign : 0), resolved + (complaint.isResolved() ? sign : 0),
                satisfied + (complaint.isSatisfied() ? sign : 0));
    }

    void write(CanonicalText text) {
        text.put("complaints.open", open).put("complaints.resolved", resolved).put("complaints.satisfied", satisfied);
    }
}
