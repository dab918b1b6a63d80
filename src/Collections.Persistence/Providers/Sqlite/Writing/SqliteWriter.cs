using System.Threading.Channels;

namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <summary>
/// The one thread that writes. Whoever writes hands it a function; the functions run one after the
/// other, each within BEGIN IMMEDIATE and COMMIT, and their tasks complete after the commit.
/// A function that throws leaves nothing behind, and only its own caller sees the exception.
/// </summary>
public sealed class SqliteWriter : IDisposable
{
    private const int LongestQueue = 1024;
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(1);

    private readonly Channel<WriteRequest> _urgent = NewLane();
    private readonly Channel<WriteRequest> _ordinary = NewLane();
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly WriterConnection _connection;
    private readonly GroupCommit _group;
    private readonly Thread _thread;
    private IWriteObserver? _observer;

    internal SqliteWriter(WriterConnection connection)
    {
        _connection = connection;
        _group = new GroupCommit(connection);
        _thread = new Thread(Work) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    /// <summary>Is shown all raw mutations from the next transaction on; null ends it.</summary>
    public IWriteObserver? Observer
    {
        get => Volatile.Read(ref _observer);
        set => Volatile.Write(ref _observer, value);
    }

    /// <summary>
    /// Queues a write; waits for a place when the queue is full. A cancellation counts until the
    /// write's turn comes, not afterwards. Must not be called from within a write.
    /// </summary>
    public async Task<T> Write<T>(Func<WriteSession, T> write, WriteMode mode = WriteMode.Alone, CancellationToken cancellation = default)
    {
        if (Thread.CurrentThread == _thread)
            throw new InvalidOperationException("a write may not wait for another write: the writer runs one at a time");
        var request = new WriteRequest<T>(write, mode, cancellation);
        Channel<WriteRequest> lane = request.IsUrgent ? _urgent : _ordinary;
        await Queue(lane, request, cancellation).ConfigureAwait(false);
        return await request.Outcome.ConfigureAwait(false);
    }

    /// <summary>Queues a write that has nothing to tell.</summary>
    public Task Write(Action<WriteSession> write, WriteMode mode = WriteMode.Alone, CancellationToken cancellation = default) =>
        Write(
            session =>
            {
                write(session);
                return true;
            },
            mode,
            cancellation);

    /// <summary>Finishes what is queued, empties the log and closes the connection.</summary>
    public void Dispose()
    {
        if (!_urgent.Writer.TryComplete())
            return;
        _ordinary.Writer.TryComplete();
        _arrivals.Release();
        _thread.Join();
        _arrivals.Dispose();
    }

    private async ValueTask Queue(Channel<WriteRequest> lane, WriteRequest request, CancellationToken cancellation)
    {
        try
        {
            await lane.Writer.WriteAsync(request, cancellation).ConfigureAwait(false);
            _arrivals.Release();
        }
        catch (Exception closed) when (closed is ChannelClosedException or ObjectDisposedException)
        {
            throw new ObjectDisposedException("the database is closed to writes", closed);
        }
    }

    private static Channel<WriteRequest> NewLane() => Channel.CreateBounded<WriteRequest>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    private void Work()
    {
        while (true)
        {
            if (_urgent.Reader.TryRead(out WriteRequest? request))
                Run(request, _urgent.Reader);
            else if (_ordinary.Reader.TryRead(out request))
                Run(request, _ordinary.Reader);
            else if (_ordinary.Reader.Completion.IsCompleted && _urgent.Reader.Completion.IsCompleted)
                break;
            else if (!_arrivals.Wait(_rest) && _connection.Checkpoints.LogBytes > 0)
                _connection.TruncateLog();
        }

        _connection.Dispose();
    }

    private void Run(WriteRequest request, ChannelReader<WriteRequest> lane)
    {
        _connection.Raw.Observer = Observer;
        if (request.IsAbandoned)
            return;
        if (_connection.Unconfirmed is { } unconfirmed)
            request.Fail(new WritesEndedException(unconfirmed));
        else if (request.IsBare)
            RunBare(request);
        else
            _group.Run(request, lane);
    }

    private void RunBare(WriteRequest request)
    {
        try
        {
            using var session = new WriteSession(_connection);
            request.Run(session);
            request.Succeed();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _connection.Note(failure);
            _connection.Rollback();
            request.Fail(failure);
        }
    }
}
