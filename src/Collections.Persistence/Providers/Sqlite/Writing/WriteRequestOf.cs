namespace Collections.Persistence.Providers.Sqlite.Writing;

/// <inheritdoc/>
internal sealed class WriteRequest<T>(Func<WriteSession, T> write, WriteMode mode, CancellationToken cancellation) : WriteRequest(mode)
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Outcome => _outcome.Task;

    public override bool IsAbandoned
    {
        get
        {
            if (cancellation.IsCancellationRequested)
                _outcome.TrySetCanceled(cancellation);
            return cancellation.IsCancellationRequested;
        }
    }

    public override void Run(WriteSession session)
    {
        _result = write(session);
        session.Finish();
    }

    public override void Succeed() => _outcome.TrySetResult(_result!);

    public override void Fail(Exception failure) => _outcome.TrySetException(failure);
}
