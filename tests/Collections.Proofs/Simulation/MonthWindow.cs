namespace Collections.Proofs.Simulation;

/// <summary>The days of a month that a seed disturbs: mostly a few in a row, from where the undisturbed month stood; now and then all of them.</summary>
internal sealed class MonthWindow
{
    private const int FewDays = 3;
    private const int SometimesAll = 40;

    /// <summary>The days that a seed chooses.</summary>
    public MonthWindow(Month month, int seed)
    {
        Seed = seed;
        var isWhole = seed % SometimesAll == 0;
        var first = isWhole ? 0 : new Random(~seed).Next(Math.Max(month.Days.Count - FewDays, 0) + 1);
        Days = [.. month.Days.Skip(first).Take(isWhole ? int.MaxValue : FewDays)];
        Steps = [.. Days.SelectMany(day => day.Steps)];
    }

    public int Seed { get; }

    public IReadOnlyList<MonthDay> Days { get; }

    /// <summary>The steps of those days.</summary>
    public IReadOnlyList<MonthStep> Steps { get; }
}
