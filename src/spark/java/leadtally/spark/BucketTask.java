package leadtally.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does with one partition of the shuffle. */
abstract class BucketTask<R> extends AbstractFunction2<TaskContext, Iterator<Tuple2<Long, byte[]>>, R> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public final R apply(TaskContext task, Iterator<Tuple2<Long, byte[]>> records) {
        try {
            return work(task.partitionId(), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    abstract R work(int partition, Iterator<Tuple2<Long, byte[]>> records) throws IOException;
}
