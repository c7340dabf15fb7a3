package dev.safar.flow;

import dev.safar.journey.Remark;
import dev.safar.store.Item;
import java.time.Instant;

/// Leaves remarks as rows of the member, each once: the first row stands, so that what happens again and again, such as a purchase of somebody who is
/// in the journey already, costs a read and no write.
record Notices(Partition partition, Changes changes, Instant now) {
    void leave(Remark remark) {
        if (!partition.hasNotice(remark.name())) {
            changes.put(new Item.Notice(partition.member(), remark.name(), now, remark.text()));
        }
    }
}
