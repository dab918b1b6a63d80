namespace Collections.Server.Benchmarks;

/// <summary>
/// What a treatment calendar of twelve segments and twenty days costs a night: nights of the same generated portfolio by a strategy
/// whose cases stand at a timer and by one whose cases stand at the calendar, in turn, on copies of their databases. In the
/// second night nearly all that was due has been done: what is measured is that the calendar looks at every case.
/// </summary>
internal sealed class CalendarBench(long cases, int pairs)
{
    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    public async Task<CalendarBenchReport> Run(CancellationToken cancellation)
    {
        using var waits = new BenchGround(cases, Path.Combine("calendar", "waits"));
        using var grid = new BenchGround(cases, Path.Combine("calendar", "grid"));
        BenchGround[] grounds = [waits, grid];
        foreach (var ground in grounds)
        {
            Progress?.Report("the first night");
            await ground.TakeIn(ground.File("bench.db"), 0, cancellation).ConfigureAwait(false);
            await BenchGround.Night(ground.File("bench.db"), 0, null, cancellation).ConfigureAwait(false);
            await ground.TakeIn(ground.File("bench.db"), 1, cancellation).ConfigureAwait(false);
        }
        var (waiting, looking) = (new List<ElementsMeasure>(), new List<ElementsMeasure>());
        for (var pair = 0; pair < pairs; pair++)
        {
            Progress?.Report($"pair {pair + 1} of {pairs}");
            waiting.Add(await waits.Measure(1, cancellation).ConfigureAwait(false));
            looking.Add(await grid.Measure(1, cancellation).ConfigureAwait(false));
        }
        var added = waiting.Zip(looking, (one, other) => other.Seconds - one.Seconds).ToList();
        return new CalendarBenchReport(cases, BenchGround.Middle(waiting), BenchGround.Middle(looking), BenchGround.Median(added), [.. added.Select(seconds => Math.Round(seconds, 3))]);
    }
}
