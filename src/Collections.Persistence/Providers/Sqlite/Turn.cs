namespace Collections.Persistence.Providers.Sqlite;

/// <summary>Work of which this process does one at a time: whoever comes meanwhile waits.</summary>
public sealed class Turn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for the turn, which ends when the result is disposed of.</summary>
    public async Task<IDisposable> Begin(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        return new Taken(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
