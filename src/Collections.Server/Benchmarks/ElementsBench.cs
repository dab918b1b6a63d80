namespace Collections.Server.Benchmarks;

/// <summary>
/// Whether a strategy that uses every element costs more for each case and step than one of plain tasks: two nights of the
/// same generated portfolio by each of the two, in turn, on copies of their databases. A step is an element or a flow that a
/// case passed, as the night's counts have it. Or what the strategy of the main bench costs as a case of a family with a frame.
/// </summary>
internal sealed class ElementsBench(long cases, int pairs)
{
    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Every element against plain tasks.</summary>
    public async Task<ElementsBenchReport> Run(CancellationToken cancellation)
    {
        using var plain = new BenchGround(cases, Path.Combine("elements", "plain-tasks"));
        using var every = new BenchGround(cases, Path.Combine("elements", "every-element"));
        return await Compare(plain, every, cancellation).ConfigureAwait(false);
    }

    /// <summary>The main bench's strategy with level, governing and frame against the same without.</summary>
    public async Task<ElementsBenchReport> RunModel(CancellationToken cancellation)
    {
        using var plain = new BenchGround(cases, "nightly");
        using var whole = new BenchGround(cases, "nightly")
        {
            Beside = "model",
            Changes = [("level=\"account\"", "level=\"family\""), ("group=\"collections\" />", "group=\"collections\" /><collections:frame of=\"bench-frame\" />")],
        };
        return await Compare(plain, whole, cancellation).ConfigureAwait(false);
    }

    private async Task<ElementsBenchReport> Compare(BenchGround plain, BenchGround every, CancellationToken cancellation)
    {
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
            plains.Add(await plain.Measure(day, cancellation).ConfigureAwait(false));
            everies.Add(await every.Measure(day, cancellation).ConfigureAwait(false));
        }
        var ratios = plains.Zip(everies, (one, other) => other.NanosecondsPerStep / one.NanosecondsPerStep).ToList();
        return new ElementsNight(BenchGround.Middle(plains), BenchGround.Middle(everies), BenchGround.Median(ratios), [.. ratios.Select(ratio => Math.Round(ratio, 3))])
        {
            SecondsRatio = BenchGround.Median(plains.Zip(everies, (one, other) => other.Seconds / one.Seconds)),
        };
    }
}
