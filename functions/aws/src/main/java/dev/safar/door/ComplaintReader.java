package dev.safar.door;

import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.json.Fields;
import dev.safar.json.Shape;
import java.util.Optional;

/// `complaint.opened`: `{complaint, reason?}`; `complaint.resolved`: `{complaint, satisfied?}`. They are two facts about one complaint.
final class ComplaintReader {
    /// What the key of an opened complaint counts.
    static final String OPENED = "complaint-opened";
    /// What the key of a settled complaint counts.
    static final String RESOLVED = "complaint-resolved";

    private ComplaintReader() {
    }

    static Draft opened(Fields data, Inspection inspection) {
        String complaint = data.required("complaint", Lengths.ID);
        Optional<String> reason = data.optional("reason", Lengths.CODE);
        return Draft.named(OPENED, complaint, common -> new ComplaintOpened(common, complaint, reason));
    }

    static Draft resolved(Fields data, Inspection inspection) {
        String complaint = data.required("complaint", Lengths.ID);
        Optional<Boolean> satisfied = data.optional("satisfied", Shape.bool());
        return Draft.named(RESOLVED, complaint, common -> new ComplaintResolved(common, complaint, satisfied));
    }
}
