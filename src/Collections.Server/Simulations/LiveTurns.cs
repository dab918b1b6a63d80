namespace Collections.Server.Simulations;

/// <summary>Of what follows the edits of one person only the last matters: what came before it is given up when it comes.</summary>
internal sealed class LiveTurns
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, CancellationTokenSource> last = new(StringComparer.Ordinal);

    /// <summary>Works for a person until it is done, or until the same person asks anew.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="work">The work; it stops when its token is cancelled.</param>
    /// <param name="asking">Cancelled when the person does not wait any more.</param>
    /// <returns>What came of it; null where it was given up.</returns>
    public async Task<T?> Follow<T>(string person, Func<CancellationToken, Task<T>> work, CancellationToken asking)
        where T : class
    {
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(asking);
        lock (gate)
        {
            if (last.Remove(person, out var before)) before.Cancel();
            last.Add(person, turn);
        }
        try
        {
            return await work(turn.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!asking.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            lock (gate)
            {
                if (last.GetValueOrDefault(person) == turn) last.Remove(person);
            }
        }
    }
}
