package im.couplet.observer.model;

import im.couplet.observer.RequestException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The pages of an archive as stages, on the JVM: ask for the next one when the last has come. */
public final class ArchiveStages implements Iterator<CompletionStage<ArchivePage>> {
    private final ArchivePages pages;

    /** Makes one of pages that nobody else asks for. */
    public ArchiveStages(ArchivePages pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        return !pages.isComplete();
    }

    /**
     * Asks for the next page.
     *
     * @return completes with the page, or with a {@link RequestException}
     */
    @Override
    public CompletionStage<ArchivePage> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more pages");
        }
        CompletableFuture<ArchivePage> future = new CompletableFuture<>();
        pages.next((page, failure) -> {
            if (page != null) {
                future.complete(page);
            } else if (failure != null) {
                future.completeExceptionally(new RequestException(failure));
            }
        });
        return future;
    }
}
