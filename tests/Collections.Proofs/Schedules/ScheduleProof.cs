using System.Globalization;
using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Proofs.Harness;
using Collections.Proofs.Offices;
using Collections.Proofs.Workers;

namespace Collections.Proofs.Schedules;

/// <summary>Nights that start by themselves, with a scheduler that forgets, fires too often, or is tampered with.</summary>
internal sealed class ScheduleProof : IProof
{
    private const int Purpose = 505;
    private const int Processes = 4;
    private static readonly int[] Fires = [0, 2, 5];

    public string Verb => "schedule";

    public string Promise => "P5";

    public string Sentence => "One night for a portfolio and business date, however often and by whom it is started; at most a minute late though the scheduler is silent.";

    public async Task Run(ProofOptions options, Tally tally, CancellationToken cancellation)
    {
        using var ground = await ScheduleGround.Of(new GeneratedPortfolio(options.CasesOr(quick: 300, soak: 1_000), Seed: 7), cancellation).ConfigureAwait(false);
        var trials = options.TrialsOr(quick: 6, soak: 90);
        foreach (var seed in Enumerable.Range(options.Seed, trials))
        {
            var (fires, late) = (Fires[seed % Fires.Length], TimeSpan.FromSeconds(59.9 * new SeededDraws(seed, 0, Purpose).Next()));
            var bad = await new ScheduleTrial(ground, fires, late).Work(cancellation).ConfigureAwait(false);
            Tell(tally, bad, string.Create(CultureInfo.InvariantCulture, $"woken {fires} times, {late.TotalSeconds:N1} s"), $"--seed {seed} --trials 1");
        }
        for (var i = 0; i < Math.Max(1, trials / 15); i++) Tell(tally, await Together(ground, cancellation).ConfigureAwait(false), $"{Processes} processes at once", "");
        foreach (var (name, tamper) in TriggerTrial.Tampers) Tell(tally, await new TriggerTrial(ground).Work(tamper, cancellation).ConfigureAwait(false), $"the scheduler's file: {name}", "");
        await Plant(ground, tally, cancellation).ConfigureAwait(false);
    }

    private void Tell(Tally tally, IReadOnlyList<string> bad, string what, string again)
    {
        tally.Tried();
        tally.Landed();
        foreach (var finding in bad) tally.Bad($"{what}: {finding}; repeat: {Verb} {again}");
    }

    /// <summary>Several processes are woken at once and want the database.</summary>
    private static async Task<IReadOnlyList<string>> Together(ScheduleGround ground, CancellationToken cancellation)
    {
        var order = new WorkerOrder { Database = ground.Fresh(), Date = ground.Date, Mapping = Office.Mapping(), Workflows = Office.Workflows, Spool = "", SubjectsPerPart = 100, Now = ground.DueAt.AddSeconds(1) };
        var words = OrderFile.Words(WorkerCommand.Due, order);
        var workers = Enumerable.Range(0, Processes).Select(_ => WorkerProcess.Start(words)).ToList();
        var bad = new List<string>();
        var worked = 0;
        foreach (var worker in workers)
        {
            if (await worker.Line(cancellation).ConfigureAwait(false) is { } line) worked += int.Parse(line, CultureInfo.InvariantCulture);
            if (await worker.End(cancellation).ConfigureAwait(false) is not 0 and var code) bad.Add($"an end without complaint was expected, found {code}: {worker.Complaints}");
            worker.Dispose();
        }
        if (worked != 1) bad.Add($"1 night worked by all processes together was expected, found {worked}");
        using var database = SqliteDatabase.Open(order.Database);
        bad.AddRange(ground.Bad(database));
        return bad;
    }

    private static async Task Plant(ScheduleGround ground, Tally tally, CancellationToken cancellation)
    {
        tally.Planted("a wake-up that begins a night without claiming its row", (await new ScheduleTrial(ground, 2, TimeSpan.Zero) { Wake = database => Unclaimed(database, ground.Date) }.Work(cancellation).ConfigureAwait(false)).Count > 0);
        tally.Planted("no watchdog, and a scheduler that is silent", (await new ScheduleTrial(ground, 0, TimeSpan.Zero) { IsWatched = false }.Work(cancellation).ConfigureAwait(false)).Count > 0);
        tally.Planted("a wake-up that comes two minutes late", (await new ScheduleTrial(ground, 2, TimeSpan.FromMinutes(2)).Work(cancellation).ConfigureAwait(false)).Count > 0);
    }

    private static Task Unclaimed(SqliteDatabase database, DateOnly date) => database.Writer.Write(session => session.Prepare(string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)
        SELECT 1, max(number) + 1, 1, {date.DayNumber}, (SELECT coalesce(max(sequence) + 1, 0) FROM run WHERE business_date = {date.DayNumber}), 1, 0, 1, 0 FROM run
        """)).Execute());
}
