using System.Diagnostics;
using System.Threading.Channels;

namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>
/// One transaction: a single write, or as many grouped ones as wait in the same lane. The sync of
/// the disk is what a commit costs, so small writes share it; each stands in a savepoint of its own.
/// </summary>
internal sealed class GroupCommit(WriterConnection writer)
{
    private const int MostWrites = 256;
    private static readonly TimeSpan _longest = TimeSpan.FromMilliseconds(50);

    private readonly List<WriteRequest> _written = [];

    public void Run(WriteRequest first, ChannelReader<WriteRequest> lane)
    {
        _written.Clear();
        try
        {
            writer.Begin();
            if (first.IsGrouped)
                RunGroup(first, lane);
            else
                RunAlone(first);
            writer.Commit();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            writer.Note(failure);
            writer.Rollback();
            // Where the transaction could not even begin, nothing counts as written, and still one waits for its answer.
            first.Fail(failure);
            foreach (WriteRequest request in _written)
                request.Fail(failure);
            return;
        }

        foreach (WriteRequest request in _written)
            request.Succeed();
    }

    private void RunAlone(WriteRequest request)
    {
        _written.Add(request);
        using var session = new WriteSession(writer);
        request.Run(session);
    }

    private void RunGroup(WriteRequest first, ChannelReader<WriteRequest> lane)
    {
        long start = Stopwatch.GetTimestamp();
        RunInSavepoint(first);
        for (int count = 1; count < MostWrites && Stopwatch.GetElapsedTime(start) < _longest; count++)
        {
            if (!lane.TryPeek(out WriteRequest? next) || !next.IsGrouped || !lane.TryRead(out next))
                return;
            if (!next.IsAbandoned)
                RunInSavepoint(next);
        }
    }

    private void RunInSavepoint(WriteRequest request)
    {
        writer.Raw.Prepare("SAVEPOINT write").Execute();
        long mark = writer.Raw.Observer?.Savepoint() ?? 0;
        try
        {
            using var session = new WriteSession(writer);
            request.Run(session);
            _written.Add(request);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            request.Fail(failure);
            // A failure of the disk may have ended the whole transaction: then the others fail with it.
            if (!writer.Raw.InTransaction)
                throw;
            writer.Raw.Prepare("ROLLBACK TO write").Execute();
            writer.Raw.Observer?.RolledBackTo(mark);
        }

        writer.Raw.Prepare("RELEASE write").Execute();
    }
}
