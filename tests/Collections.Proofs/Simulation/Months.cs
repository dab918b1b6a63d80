namespace Collections.Proofs.Simulation;

/// <summary>Undisturbed months of some portfolios, each worked once, when it is first asked for.</summary>
internal sealed class Months(int cases, int days, int portfolios) : IDisposable
{
    private readonly Lazy<Task<Month>>[] months =
        [.. Enumerable.Range(1, portfolios).Select(portfolio => new Lazy<Task<Month>>(() => Task.Run(() => Month.Work(cases, portfolio, days))))];

    /// <summary>The month in which the faults of a seed happen.</summary>
    public Task<Month> Of(int seed) => months[seed % months.Length].Value;

    public void Dispose()
    {
        foreach (var month in months.Where(month => month.IsValueCreated)) month.Value.Result.Dispose();
    }
}
