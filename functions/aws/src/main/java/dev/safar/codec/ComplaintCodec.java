package dev.safar.codec;

import dev.safar.member.Complaint;
import dev.safar.member.ComplaintKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A complaint: its openings and resolutions.
final class ComplaintCodec {
    private ComplaintCodec() {
    }

    static Doc write(Doc doc, Complaint complaint) {
        return doc.put("complaint", write(complaint.key()))
                .all("openings", OrderCodec.facts(complaint.openings().values()))
                .all("resolutions", OrderCodec.facts(complaint.resolutions().values()));
    }

    static Complaint read(Value value) {
        return new Complaint(key(value.at("complaint")),
                OrderCodec.keyed(value.all("openings",
                        it -> EventCodec.complaintOpened(ProvenanceCodec.read(it), it))),
                OrderCodec.keyed(value.all("resolutions",
                        it -> EventCodec.complaintResolved(ProvenanceCodec.read(it), it))));
    }

    private static Map<String, @Nullable Object> write(ComplaintKey key) {
        return new Doc().put("source", key.source()).put("id", key.complaint()).map();
    }

    private static ComplaintKey key(Value value) {
        return new ComplaintKey(value.at("source").text(), value.at("id").text());
    }
}
