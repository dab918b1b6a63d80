namespace Collections.Server.Benchmarks;

/// <summary>
/// Whether a strategy that uses every element costs more for each case and step than one of plain tasks: two nights of the
/// same generated portfolio by each of the two, in turn, on copies of their databases. A step is an element or a flow that a
/// case passed, as the night's counts have it.
/// </summary>
internal sealed class ElementsBench(long cases, int pairs)
{
    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    public async Task<ElementsBenchReport> Run(CancellationToken cancellation)
    {
        using var plain = new BenchGround(cases, Path.Combine("elements", "plain-tasks"));
        using var every = new BenchGround(cases, Path.Combine("elements", "every-element"));
        BenchGround[] grounds = [plain, every];
        var nights = new List<ElementsNight>();
        for (var day = 0; day < 2; day++)
        {
            Progress?.Report($"intake of day {day + 1}");
            foreach (var ground in grounds) await ground.TakeIn(ground.File("bench.db"), day, cancellation).ConfigureAwait(false);
            nights.Add(await Night(plain, every, day, cancellation).ConfigureAwait(false));
            foreach (var ground in grounds) await BenchGround.Night(ground.File("bench.db"), day, null, cancellation).ConfigureAwait(false);
        }
        return new ElementsBenchReport(cases, nights[0], nights[1]);
    }

    private async Task<ElementsNight> Night(BenchGround plain, BenchGround every, int day, CancellationToken cancellation)
    {
        var (plains, everies) = (new List<ElementsMeasure>(), new List<ElementsMeasure>());
        for (var pair = 0; pair < pairs; pair++)
        {
            Progress?.Report($"night {day + 1}: pair {pair + 1} of {pairs}");
            plains.Add(await Measure(plain, day, cancellation).ConfigureAwait(false));
            everies.Add(await Measure(every, day, cancellation).ConfigureAwait(false));
        }
        var ratios = plains.Zip(everies, (one, other) => other.NanosecondsPerStep / one.NanosecondsPerStep).ToList();
        return new ElementsNight(Middle(plains), Middle(everies), BenchGround.Median(ratios), [.. ratios.Select(ratio => Math.Round(ratio, 3))]);
    }

    private static async Task<ElementsMeasure> Measure(BenchGround ground, int day, CancellationToken cancellation)
    {
        var copy = ground.File("copy.db");
        File.Copy(ground.File("bench.db"), copy, overwrite: true);
        var (seconds, report) = await BenchGround.Night(copy, day, null, cancellation).ConfigureAwait(false);
        var steps = report.RollUps.Values.Sum(value => (long)value.Cases);
        return new ElementsMeasure(report.Counts.Advanced + report.Counts.Opened, steps, seconds, seconds * 1e9 / steps, report.Incidents);
    }

    private static ElementsMeasure Middle(List<ElementsMeasure> measures) => measures.OrderBy(measure => measure.Seconds).ElementAt(measures.Count / 2);
}
