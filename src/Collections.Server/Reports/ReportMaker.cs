using Collections.Persistence.Providers.Sqlite;
using Collections.Domain.Experiments;
using Collections.Persistence.StateHash;
using Collections.Server.Experiments;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Settings;

namespace Collections.Server.Reports;

/// <summary>The history of a portfolio as tables. Amounts of different currencies are never added up.</summary>
internal sealed class ReportMaker(SqliteDatabase database)
{
    /// <summary>The reports that there are, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [TransitionReport.Name, SnapshotReport.Name, WaterfallReport.Name, RollRateReport.Name, VintageReport.Name, EntryReport.Name, CureReport.Name, RecoveryReport.Name, PromiseReport.Name, OfferReport.Name, CommissionReport.Name, ContactReport.Name, WorkReport.Name, SituationReport.Name, FirmReport.Name, ChangeReport.Name, DifferenceReport.Name, DifferenceReport.LinesName];

    /// <summary>The word for all of them in one workbook, a sheet each.</summary>
    public const string All = "all";

    /// <summary>Reports of one experiment, which is named beside them.</summary>
    public static IReadOnlyList<string> OfExperiments { get; } = [ExperimentReport.Name, ExperimentContacts.Name];

    /// <summary>A report of an experiment as it holds now; null where there is no such report, or experiment.</summary>
    public ReportTable? Make(string name, string experiment)
    {
        var today = RunRegister.LastDate(database) ?? DateOnly.MinValue;
        if (SettingStore.Latest(database, ExperimentSetting.NameOf(experiment)) is not { } setting) return null;
        Experiment found = ExperimentSetting.Read(setting);
        using var reader = database.OpenReader();
        return name switch
        {
            ExperimentReport.Name => ExperimentReport.Make(reader, found, today),
            ExperimentContacts.Name => ExperimentContacts.Make(reader, found),
            _ => null,
        };
    }

    /// <summary>What somebody sees of a report who sees what is owed to some companies alone; null where it adds companies up.</summary>
    public ReportTable? Behind(CompanyWall wall, ReportTable table)
    {
        using var reader = database.OpenReader();
        return WalledReport.Of(table, wall, reader);
    }

    /// <summary>The month of the first and of the last night, or of month-end snapshots; null where there is neither.</summary>
    public ReportPeriod? Known()
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT min(position), max(position) FROM feed WHERE tenant_id = 1 AND state = 1");
        ReportPeriod? period = select.Step() && !select.IsNull(0)
            ? new ReportPeriod(ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0))), ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(1))))
            : null;
        select.Reset();
        return period;
    }

    /// <summary>A report of some months; null where none has the name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="period">The months.</param>
    /// <param name="firm">Whose statement of commissions; null for those of all firms. Other reports are of no firm.</param>
    public ReportTable? Make(string name, ReportPeriod period, string? firm = null)
    {
        using var reader = database.OpenReader();
        var words = new ReportWords(TextCodes.Read(reader), BucketSetting.Now(database));
        return name switch
        {
            TransitionReport.Name => TransitionReport.Make(reader, words, period),
            SnapshotReport.Name => SnapshotReport.Make(reader, words, period),
            WaterfallReport.Name => WaterfallReport.Make(reader, words, period),
            RollRateReport.Name => RollRateReport.Make(reader, words, period),
            VintageReport.Name => VintageReport.Make(reader, period),
            EntryReport.Name => EntryReport.Make(reader, period, RunRegister.LastDate(database) ?? DateOnly.MinValue),
            CureReport.Name => CureReport.Make(reader, period),
            RecoveryReport.Name => RecoveryReport.Make(reader, period),
            PromiseReport.Name => PromiseReport.Make(reader, period),
            OfferReport.Name => OfferReport.Make(reader, period),
            CommissionReport.Name => CommissionReport.Make(reader, period, firm),
            ContactReport.Name => ContactReport.Make(reader, period),
            WorkReport.Name => WorkReport.Make(reader, period),
            SituationReport.Name => SituationReport.Make(reader, period),
            FirmReport.Name => FirmReport.Make(reader, period),
            ChangeReport.Name => ChangeReport.Make(reader, period),
            DifferenceReport.Name => DifferenceReport.Make(reader, period),
            DifferenceReport.LinesName => DifferenceReport.MakeLines(reader, period),
            _ => null,
        };
    }
}
