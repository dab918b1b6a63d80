using System.Diagnostics;
using System.Text.Json;
using Collections.Activities.Cycles;
using Collections.Bpmn.Validation;
using Collections.Domain.Feeds;
using Collections.Domain.Objects;
using Collections.Domain.Portfolios;
using Collections.Engine.Runs;
using Collections.Intake.Calls;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Objects;
using Collections.Intake.Payments;
using Collections.Intake.Rates;
using Collections.Intake.Reasons;
using Collections.Intake.Relations;
using Collections.Engine.Planning;
using Collections.Persistence.Calls;
using Collections.Persistence.Journal;
using Collections.Persistence.Money;
using Collections.Persistence.Objects;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Rates;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Placements;
using Collections.Persistence.Providers.Sqlite.Runs;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Relations;
using Collections.Persistence.Runs;
using Collections.Persistence.StateHash;
using Collections.Server.Alerts;
using Collections.Server.Calendars;
using Collections.Server.Commands;
using Collections.Server.Contacts;
using Collections.Server.Cycles;
using Collections.Server.Deployments;
using Collections.Server.Dispatching;
using Collections.Server.Experiments;
using Collections.Server.Feeds;
using Collections.Server.Hosting;
using Collections.Server.Objects;
using Collections.Server.Settings;
using Collections.Server.VersionChanges;
using Collections.Server.Withdrawals;
using Collections.Strategies.Packages;

namespace Collections.Server.Nightly;

/// <summary>
/// One business day: intake, open, deliver, advance, report. Each step leaves the database whole, so the same request
/// again goes on where the first ended, and after that changes nothing.
/// </summary>
internal sealed class NightlyRun(SqliteDatabase database, TimeProvider time)
{
    private const long DefaultPortfolio = RunStores.Portfolio;

    /// <summary>Told what the night is doing, in words.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Told the number of each run of the request when it is begun, or taken up again.</summary>
    public Action<long>? Begun { get; init; }

    /// <summary>Told how many parts of how many are done; each stage of a run counts anew.</summary>
    public Action<DateOnly, int, int>? PartDone { get; init; }

    /// <summary>Whether the state hash is computed: it reads the whole state.</summary>
    public bool WithStateHash { get; init; } = true;

    /// <summary>About how many subjects a part has.</summary>
    public int SubjectsPerPart { get; init; } = RunDefinition.DefaultSubjectsPerPart;

    /// <summary>Whether an empty database is given strategies, published.</summary>
    public bool MayPublish { get; init; } = true;

    /// <summary>What stands between the run and its store: nothing, but for proofs, which put their faults there.</summary>
    public Func<IRunStore, IRunStore> Between { get; init; } = store => store;

    /// <summary>Where rejected rows and placement files go; null = beside the database.</summary>
    public string? OutputFolder { get; init; }

    private string Output => OutputFolder ?? Path.GetDirectoryName(database.File)!;

    /// <summary>Works the night and gives its report. Nights of earlier dates that were broken off are ended first, with the facts that they had.</summary>
    public async Task<NightReport> Execute(NightRequest request, CancellationToken cancellation)
    {
        using var turn = await database.RunLease.BeginNight(cancellation).ConfigureAwait(false);
        database.Migrate();
        await new CaseVersions(database, time) { SubjectsPerPart = SubjectsPerPart, WithStateHash = WithStateHash }.EndBrokenOff(cancellation).ConfigureAwait(false);
        await new RunWithdrawals(database, time) { WithStateHash = WithStateHash }.EndBrokenOff(cancellation).ConfigureAwait(false);
        foreach (var broken in RunRegister.BrokenOff(database, DefaultPortfolio, request.Date))
        {
            Progress?.Report($"{broken:yyyy-MM-dd}: the night was broken off, and ends first");
            await Work(new NightRequest(broken, null, null, null, null, request.Workflows), cancellation).ConfigureAwait(false);
        }
        return await Work(request, cancellation).ConfigureAwait(false);
    }

    private async Task<NightReport> Work(NightRequest request, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var intake = request.PortfolioFile is null ? null : await TakeIn(request, cancellation).ConfigureAwait(false);
        if (intake is not null && !intake.WasTaken()) return NightReport.OfRefused(request.Date, intake);
        ExpectPortfolio();
        await DeployFirst(request.Workflows).ConfigureAwait(false);
        var intakeSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await WithdrawWrong(request.Date, cancellation).ConfigureAwait(false);
        var claim = await new RunRegister(database, time).Claim(DefaultPortfolio, request.Date, Holder(), request.Updates || intake?.Verdict == FeedVerdict.Apply).ConfigureAwait(false);
        if (claim.Ticket is null) return Again(claim.Report);
        Begun?.Invoke(claim.Ticket.Number);
        var night = Night.Prepare(Workplace.Open(database, claim.Terms), request.Date, SubjectsPerPart);
        Progress?.Report($"{request.Date:yyyy-MM-dd}: {night.Definition.Plans.Count} strategy versions");
        foreach (var drift in night.Held) Progress?.Report(drift.Sentence);
        await HeldVersions.Raise(database, claim.Ticket.Number, night.Held).ConfigureAwait(false);
        var store = Between(RunStores.Open(database, night));
        var isUpdate = claim.Kind == RunKind.Update;
        var run = new Engine.Runs.Run(isUpdate ? night.ForDaytime(SubjectsPerPart) : night.Definition, store, claim.Ticket)
        {
            Progress = (done, of) => Tell(request.Date, done, of),
        };
        var batches = new BatchWork(database, night, claim.Ticket) { CasesPerPart = Math.Min(SubjectsPerPart, BatchWork.MostCasesPerPart) };
        if (!isUpdate) await new BatchRelease(batches, Path.Combine(Output, LedgerFiles.FolderName)).Release(request.Date, isNight: true).ConfigureAwait(false);
        var ran = isUpdate ? run.Tell(new SqliteNews(database).Of(claim.Ticket), cancellation) : run.Execute(cancellation);
        if (!isUpdate) await new BatchSelection(batches).Take(request.Date).ConfigureAwait(false);
        await batches.Write(session => PlacementNotes.Add(session, claim.Ticket.Number, request.Date)).ConfigureAwait(false);
        var placementFiles = new RunGates(database, time).IsHeld(claim.Ticket.Number) ? [] : await Placements().Release(claim.Ticket, request.Date, cancellation).ConfigureAwait(false);
        var report = new NightReporter(database, night).Report(request.Date, claim.Ticket, ran, intake, intakeSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        report = report with { PlacementFiles = placementFiles };
        if (WithStateHash) report = report with { StateHash = StateDump.Write(database) };
        await new RunRegister(database, time).Complete(claim.Ticket, JsonSerializer.Serialize(report, JsonText.Options), report.StateHash).ConfigureAwait(false);
        return report;
    }

    /// <summary>What a corrected delivery makes wrong is taken back before its date is worked again.</summary>
    private async Task WithdrawWrong(DateOnly date, CancellationToken cancellation)
    {
        foreach (var order in Corrections.Due(database, DefaultPortfolio, date))
        {
            Progress?.Report($"{date:yyyy-MM-dd}: run {order.Run} is withdrawn: {order.Reason}");
            await new RunWithdrawals(database, time) { WithStateHash = WithStateHash }.Work(order, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a file in, without a run; after any other that this process is taking in. That it was refused stands in the audit.</summary>
    public async Task<IntakeReport> TakeIn(NightRequest request, CancellationToken cancellation)
    {
        using var turn = await database.Intakes.Begin(cancellation).ConfigureAwait(false);
        var report = await Read(request, cancellation).ConfigureAwait(false);
        await database.Writer.Write(session => Conclude(session, report), cancellation: cancellation).ConfigureAwait(false);
        return report;
    }

    /// <summary>What was taken may be what runs have waited for; what was refused is an alert.</summary>
    private void Conclude(WriteSession session, IntakeReport report)
    {
        var now = time.GetUtcNow();
        if (report.WasTaken())
        {
            RunGates.Came(session, now);
            FeedAlerts.Taken(session.Context(), report, now);
            return;
        }
        FeedAlerts.Refused(session.Context(), report, now);
        AuditLog.Append(session.Context(), now, RunGates.Intake, "feed.refuse", $"{report.Feed} {report.Position:yyyy-MM-dd}", $"{report.Verdict.Code()}: {report.Explanation}");
    }

    private async Task<IntakeReport> Read(NightRequest request, CancellationToken cancellation)
    {
        var read = Mapping(request.MappingFile);
        var position = request.Position ?? request.Date.AddDays(-1);
        if (read.Payments is { } payments)
            return await new PaymentImport(new SqlitePaymentStore(database) { Zone = ZoneOn(request.Date) }, payments, time).Run(Intake(payments.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.Reasons is { } reasons)
            return await new ReasonImport(new SqliteAbsenceStore(database), reasons, time).Run(Intake(reasons.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.Rates is { } rates)
            return await new RateImport(new SqliteRateStore(database), rates, time).Run(Intake(rates.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.Relations is { } relations)
            return await new RelationImport(new SqliteRelationStore(database), relations, time).Run(Intake(relations.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.Objects is { } objects)
            return await new ObjectImport(new SqliteObjectStore(database), ObjectSetting.Read(database), objects, time).Run(Intake(objects.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.Calls is { } calls)
            return await new CallImport(new SqliteCallStore(database, date => ContactSetting.DayOf(database, DefaultPortfolio, date), Dialled().Tell), calls, time).Run(Intake(calls.Feed, request, position), cancellation).ConfigureAwait(false);
        if (read.TakeOn is not null) throw new UsageException("--mapping: a mapping of a feed was expected, found one of a take-on: 'take-on' takes its files.");
        var mapping = read.Mapping!;
        if (BucketSetting.On(database, mapping.Portfolio, request.Date) is { } buckets) mapping = mapping with { Buckets = buckets };
        var store = new SqlitePortfolioStore(database);
        var import = new PortfolioImport(store, mapping, CalendarRows.Of(database, DefaultPortfolio), time)
        {
            Progress = Progress is null ? null : new Relay<(long Rows, long Of)>(rows => Progress.Report($"intake: {rows.Rows:N0} of {rows.Of:N0} rows")),
        };
        return await import.Run(Intake(mapping.Feed, request, position), cancellation).ConfigureAwait(false);
    }

    private IntakeRequest Intake(string feed, NightRequest request, DateOnly position) =>
        new(request.PortfolioFile!, position, request.Sequence, Path.Combine(Output, $"rejects-{feed}-{position:yyyy-MM-dd}.csv"));

    /// <summary>In which times with an offset are read: UTC where the portfolio names none.</summary>
    private TimeZoneInfo ZoneOn(DateOnly date)
    {
        using var context = database.OpenContext();
        return PortfolioZone.Of(ParameterSetting.On(context, DefaultPortfolio, date)) ?? TimeZoneInfo.Utc;
    }

    private static MappingResult Mapping(string? file)
    {
        if (file is null) throw new UsageException("--mapping: the JSON file that says what the portfolio's columns mean was expected.");
        if (!File.Exists(file)) throw new UsageException($"--mapping: the file '{file}' was expected, and is not there.");
        var read = MappingReader.ReadFile(file);
        return read.Findings.Count == 0 ? read : throw new UsageException($"--mapping {file}:\n  {string.Join("\n  ", read.Findings)}");
    }

    private CallNews Dialled() => OutputFolder is null ? new(database, time) : new(database, time) { Folder = new CallListFolder(Path.Combine(OutputFolder, OutboxDispatch.FolderName), false) };

    private PlacementRelease Placements() => new(database, Output);

    private void ExpectPortfolio()
    {
        using var reader = database.OpenReader();
        if (reader.Scalar("SELECT count(*) FROM portfolio WHERE tenant_id = 1") == 0) throw new UsageException("--portfolio: a portfolio file with its mapping was expected, as the database holds no portfolio yet.");
    }

    /// <summary>Gives an empty database the strategies of a folder, published.</summary>
    public async Task DeployFirst(string workflows)
    {
        var deployer = new Deployer(database, time);
        if (!deployer.IsEmpty()) return;
        if (!MayPublish) throw OperatorSwitch.NothingIsPublished();
        var experiments = ExperimentFiles.ReadAll(workflows);
        await TakeTypes(ObjectFiles.ReadAll(workflows)).ConfigureAwait(false);
        var planner = StrategyFiles.Planner(Workplace.Open(database).FactsFor(workflows));
        var packages = StrategyFolder.ReadAll(workflows);
        using var context = database.OpenContext();
        var calls = new DeployedCalls(context, packages).Binding;
        var planned = new List<(StrategyPackage, Plan)>();
        foreach (var package in packages.Select(calls.Bind))
        {
            var plan = planner.Plan(package);
            if (!plan.CanPublish)
                throw new UsageException($"{workflows}: '{package.Name}' cannot be published:\n  {string.Join("\n  ", plan.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.ElementId}: {finding.Message}"))}");
            planned.Add((package, plan.Plan!));
        }
        await deployer.PublishAll(planned, Environment.UserName).ConfigureAwait(false);
        foreach (var experiment in experiments)
        {
            var approved = experiment with { ApprovedBy = experiment.ApprovedBy ?? Environment.UserName };
            await new SettingStore(database, time).Save(ExperimentSetting.NameOf(experiment.Name), approved, new SettingChange(DateOnly.MinValue, "came with the strategies"), SettingStore.Unset, Environment.UserName).ConfigureAwait(false);
        }
    }

    /// <summary>Types of objects that come with strategies are defined where none is yet.</summary>
    private async Task TakeTypes(ObjectTypes types)
    {
        if (types.All.Count == 0 || SettingStore.Latest(database, ObjectSetting.Name) is not null) return;
        if (ObjectSetting.Declare(database, types) is { } conflict) throw new UsageException($"{ObjectFiles.FolderName}: {conflict}");
        await ObjectSetting.Save(new SettingStore(database, time), types, new SettingChange(DateOnly.MinValue, "came with the strategies"), SettingStore.Unset, Environment.UserName).ConfigureAwait(false);
    }

    private void Tell(DateOnly date, int done, int of)
    {
        Progress?.Report($"{date:yyyy-MM-dd}: part {done} of {of}");
        PartDone?.Invoke(date, done, of);
    }

    private static NightReport Again(string? report) =>
        (JsonSerializer.Deserialize<NightReport>(report ?? "", JsonText.Options)
            ?? throw new InvalidOperationException("A finished run without a report.")) with { AlreadyDone = true };

    /// <summary>As which this process holds the lease on runs.</summary>
    internal static string Holder() => $"{Environment.MachineName}/{Environment.ProcessId}";
}
