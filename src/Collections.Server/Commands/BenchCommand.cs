using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Server.Benchmarks;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>bench nightly: measures intake, two nights, one event and the raw write, in one process. bench elements: a strategy of every element against one of plain tasks. bench simulate: how long an edit of a draft takes to show. bench calendar: what a treatment calendar costs a night. bench changes: incidents dealt with, and cases brought to another version, all at once.</summary>
internal static class BenchCommand
{
    public static Command Create()
    {
        var cases = new Option<long>("--cases") { Description = "How many accounts.", DefaultValueFactory = _ => 100_000 };
        var db = new Option<string>("--db") { Description = "sqlite: a temporary file that is removed.", DefaultValueFactory = _ => "sqlite" };
        var pairs = new Option<int>("--pairs") { Description = "How often engine and raw write are measured in turn.", DefaultValueFactory = _ => 5 };
        var json = CommonOptions.Json();
        var nightly = new Command("nightly", "Two nights of a generated portfolio against the raw write of the same rows.") { cases, db, pairs, json };
        nightly.SetAction((parsed, cancellation) => Run(parsed.GetValue(cases), parsed.GetValue(db)!, parsed.GetValue(pairs), parsed.GetValue(json), cancellation));
        var elements = new Command("elements", "Two nights by a strategy that uses every element against the same nights by one of plain tasks.") { cases, pairs, json };
        elements.SetAction((parsed, cancellation) => RunElements(parsed.GetValue(cases), parsed.GetValue(pairs), parsed.GetValue(json), cancellation));
        var model = new Command("model", "Two nights of the main bench's strategy with level, governing and frame against the same without.") { cases, pairs, json };
        model.SetAction((parsed, cancellation) => RunModel(parsed.GetValue(cases), parsed.GetValue(pairs), parsed.GetValue(json), cancellation));
        var (worked, times) = (CommonOptions.Database(), new Option<int>("--times") { Description = "How often each edit is made.", DefaultValueFactory = _ => 7 });
        worked.Description = "A database with a worked night: Data Source=FILE. Default: a portfolio is generated.";
        var simulate = new Command("simulate", "A draft that is changed again and again, simulated over the whole portfolio after each edit.") { cases, times, worked, json };
        simulate.SetAction((parsed, cancellation) => RunSimulations(parsed.GetValue(cases), parsed.GetValue(times), parsed.GetValue(worked), parsed.GetValue(json), cancellation));
        var calendar = new Command("calendar", "The second night of cases that stand at a treatment calendar against that of cases at a timer.") { cases, pairs, json };
        calendar.SetAction((parsed, cancellation) => RunCalendar(parsed.GetValue(cases), parsed.GetValue(pairs), parsed.GetValue(json), cancellation));
        var changes = new Command("changes", "An incident at every case dealt with in one order, then every case brought to another version.") { cases, json };
        changes.SetAction((parsed, cancellation) => RunChanges(parsed.GetValue(cases), parsed.GetValue(json), cancellation));
        return new Command("bench", "Measure.") { nightly, elements, model, calendar, simulate, changes };
    }

    private static async Task<int> RunSimulations(long cases, int times, string? worked, bool json, CancellationToken cancellation)
    {
        Expect(cases, times);
        var bench = new SimulationBench(cases, times) { Progress = ProgressLine.OnErrorStream(), Worked = worked is null ? null : DatabaseAddress.FileOf(worked) };
        var report = await bench.Run(cancellation).ConfigureAwait(false);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
            return CommandLine.Done;
        }
        Line($"{report.Accounts:N0} accounts; the first simulation {report.ColdSeconds:N2} s, then");
        foreach (var edit in report.Edits) Line($"{edit.Edit,-42} {edit.MedianSeconds,6:N2} s median, {edit.MostSeconds,6:N2} s at most");
        Line($"peak memory {report.PeakRssMiB:N0} MiB");
        return CommandLine.Done;
    }

    private static async Task<int> RunChanges(long cases, bool json, CancellationToken cancellation)
    {
        Expect(cases, 1);
        var report = await new ChangesBench(cases) { Progress = ProgressLine.OnErrorStream() }.Run(cancellation).ConfigureAwait(false);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
            return CommandLine.Done;
        }
        Line($"incidents  {report.Handled:N0} of {report.Incidents:N0} dealt with in {report.HandlingSeconds:N1} s");
        Line($"migration  {report.Migrated:N0} cases in {report.MigrationSeconds:N1} s");
        Line($"peak memory {report.NightRssMiB:N0} MiB after the night, {report.HandlingRssMiB:N0} MiB after the order, {report.MigrationRssMiB:N0} MiB after the migration");
        return CommandLine.Done;
    }

    private static async Task<int> RunElements(long cases, int pairs, bool json, CancellationToken cancellation)
    {
        Expect(cases, pairs);
        var report = await new ElementsBench(cases, pairs) { Progress = ProgressLine.OnErrorStream() }.Run(cancellation).ConfigureAwait(false);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
            return CommandLine.Done;
        }
        Line($"{report.Cases:N0} cases");
        foreach (var (name, night) in (ReadOnlySpan<(string, ElementsNight)>)[("night 1", report.Night1), ("night 2", report.Night2)])
        {
            foreach (var (strategy, measure) in (ReadOnlySpan<(string, ElementsMeasure)>)[("plain tasks", night.Plain), ("every element", night.Every)])
                Line($"{name}  {strategy,-13} {measure.Cases,11:N0} cases, {measure.Steps,12:N0} steps in {measure.Seconds,6:N2} s: {measure.NanosecondsPerStep,5:N0} ns a step, {measure.Incidents:N0} incidents");
            Line($"{name}  a step of every element costs {night.Ratio:N2} of a plain one");
        }
        return CommandLine.Done;
    }

    private static async Task<int> RunModel(long cases, int pairs, bool json, CancellationToken cancellation)
    {
        Expect(cases, pairs);
        var report = await new ElementsBench(cases, pairs) { Progress = ProgressLine.OnErrorStream() }.RunModel(cancellation).ConfigureAwait(false);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
            return CommandLine.Done;
        }
        Line($"{report.Cases:N0} accounts");
        foreach (var (name, night) in (ReadOnlySpan<(string, ElementsNight)>)[("night 1", report.Night1), ("night 2", report.Night2)])
        {
            foreach (var (strategy, measure) in (ReadOnlySpan<(string, ElementsMeasure)>)[("without", night.Plain), ("with", night.Every)])
                Line($"{name}  {strategy,-7} {measure.Cases,11:N0} cases, {measure.Steps,12:N0} steps in {measure.Seconds,6:N2} s, {measure.Incidents:N0} incidents");
            Line($"{name}  with level, governing and frame: {night.SecondsRatio:N2} of the time without");
        }
        return CommandLine.Done;
    }

    private static async Task<int> RunCalendar(long cases, int pairs, bool json, CancellationToken cancellation)
    {
        Expect(cases, pairs);
        var report = await new CalendarBench(cases, pairs) { Progress = ProgressLine.OnErrorStream() }.Run(cancellation).ConfigureAwait(false);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
            return CommandLine.Done;
        }
        foreach (var (strategy, measure) in (ReadOnlySpan<(string, ElementsMeasure)>)[("timer", report.Waits), ("calendar", report.Grid)])
            Line($"{strategy,-9} {report.Cases,11:N0} cases, {measure.Cases,11:N0} of them moved, in {measure.Seconds,6:N2} s");
        Line($"the calendar adds {report.AddedSeconds:N2} s");
        return CommandLine.Done;
    }

    private static void Expect(long cases, int pairs)
    {
        if (cases < 1 || pairs < 1) throw new UsageException("--cases, --pairs and --times: at least 1 was expected.");
    }

    private static async Task<int> Run(long cases, string db, int pairs, bool json, CancellationToken cancellation)
    {
        if (db != "sqlite") throw new UsageException($"--db: 'sqlite' was expected in this version, found '{db}'.");
        Expect(cases, pairs);
        var report = await new NightlyBench(cases, pairs) { Progress = ProgressLine.OnErrorStream() }.Run(cancellation).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, JsonText.Options));
        else Write(report);
        return CommandLine.Done;
    }

    private static void Write(NightlyBenchReport report)
    {
        Line($"{report.Cases:N0} cases, {report.Db}");
        Line($"intake   {report.Intake.Seconds,8:N2} s");
        foreach (var (name, night) in (ReadOnlySpan<(string, NightMeasure)>)[("night 1", report.Night1), ("night 2", report.Night2)])
        {
            Line($"{name}  {night.Seconds,8:N2} s, engine {night.EngineSeconds:N2} s, {night.CasesPerSecond:N0} cases/s over the whole night");
            Line($"         {night.RatioToRawWrite:N2} × the raw write of {night.RawWrite.Rows:N0} rows, {night.RawWrite.Bytes:N0} bytes ({night.RawWrite.Seconds:N2} s)");
        }
        Line($"event    {report.Event.MedianMs:N2} ms median, {report.Event.P99Ms:N2} ms p99; a bare durable commit {report.Event.BareCommitMs:N2} ms");
        Line($"{report.BytesPerCase:N0} bytes per case, peak memory {report.PeakRssMiB:N0} MiB");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
