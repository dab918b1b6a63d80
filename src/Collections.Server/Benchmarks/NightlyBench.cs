using Collections.Persistence.Providers.Sqlite.Mutations;

namespace Collections.Server.Benchmarks;

/// <summary>
/// Measures two nights of a generated portfolio. Intake comes first and is measured by itself; then the same night is
/// run again and again on copies of one database, in turn with the raw write: the night's captured mutations replayed
/// through the bare driver, with the same keys, order, transactions and pragmas.
/// </summary>
internal sealed class NightlyBench(long cases, int pairs)
{
    /// <summary>Told what is being measured.</summary>
    public IProgress<string>? Progress { get; init; }

    public async Task<NightlyBenchReport> Run(CancellationToken cancellation)
    {
        using var ground = new BenchGround(cases, "nightly");
        var database = ground.File("bench.db");
        var first = await TakeIn(ground, database, 0, cancellation).ConfigureAwait(false);
        var night1 = await MeasureNight(ground, database, 0, first, cancellation).ConfigureAwait(false);
        var second = await TakeIn(ground, database, 1, cancellation).ConfigureAwait(false);
        var night2 = await MeasureNight(ground, database, 1, second, cancellation).ConfigureAwait(false);
        var bytes = new FileInfo(database).Length;
        var events = await new EventBench(database, ground.Folder).Measure(cancellation).ConfigureAwait(false);
        return new NightlyBenchReport(cases, "sqlite", new IntakeMeasure(first), night1, night2, events, (double)bytes / cases, PeakMemory.MebiBytes());
    }

    private Task<double> TakeIn(BenchGround ground, string database, int day, CancellationToken cancellation)
    {
        Progress?.Report($"intake of day {day + 1}");
        return ground.TakeIn(database, day, cancellation);
    }

    private async Task<NightMeasure> MeasureNight(BenchGround ground, string database, int day, double intakeSeconds, CancellationToken cancellation)
    {
        var log = ground.File("mutations.log");
        var before = ground.File("before.db");
        File.Copy(database, before, overwrite: true);
        Progress?.Report($"night {day + 1}: capture");
        using var mutations = new MutationLog(log);
        var captured = await BenchGround.Night(before, day, mutations, cancellation).ConfigureAwait(false);
        var engine = new List<double>();
        var raw = new List<double>();
        var replayed = default(ReplayResult);
        for (var pair = 0; pair < pairs; pair++)
        {
            Progress?.Report($"night {day + 1}: pair {pair + 1} of {pairs}");
            File.Copy(database, before, overwrite: true);
            engine.Add((await BenchGround.Night(before, day, null, cancellation).ConfigureAwait(false)).Seconds);
            File.Copy(database, before, overwrite: true);
            replayed = MutationReplay.Run(before, mutations);
            raw.Add(replayed.Seconds);
        }
        File.Delete(before);
        await BenchGround.Night(database, day, null, cancellation).ConfigureAwait(false);
        var (engineSeconds, rawSeconds) = (BenchGround.Median(engine), BenchGround.Median(raw));
        return new NightMeasure(
            intakeSeconds + engineSeconds,
            intakeSeconds,
            engineSeconds,
            cases / (intakeSeconds + engineSeconds),
            engineSeconds / rawSeconds,
            [.. engine.Zip(raw, (x, y) => Math.Round(x / y, 3))],
            captured.Report.Counts.Advanced,
            new RawWriteMeasure(rawSeconds, replayed.Rows, replayed.Bytes));
    }
}
