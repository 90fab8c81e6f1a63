package leadtally.intake;

import java.util.ArrayList;
import java.util.List;

/** All deliveries and rejections of one bucket. */
public final class BucketContent implements RecordSink {
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void deliver(Delivery delivery) {
        deliveries.add(delivery);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** What no document knows was counted when it was read. */
    @Override
    public void unknown(String source, String what, String value) {}

    public List<Delivery> deliveries() {
        return deliveries;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public long records() {
        return deliveries.size() + rejections.size();
    }
}
