using Collections.Domain.Delinquency;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Server.Settings;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Reports;

/// <summary>The history of a portfolio as tables. Amounts of different currencies are never added up.</summary>
internal sealed class ReportMaker(SqliteDatabase database)
{
    /// <summary>The reports that there are, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [TransitionReport.Name, SnapshotReport.Name, WaterfallReport.Name, RollRateReport.Name, VintageReport.Name, PromiseReport.Name];

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
    public ReportTable? Make(string name, ReportPeriod period)
    {
        using var reader = database.OpenReader();
        var words = new ReportWords(TextCodes.Read(reader), Buckets());
        return name switch
        {
            TransitionReport.Name => TransitionReport.Make(reader, words, period),
            SnapshotReport.Name => SnapshotReport.Make(reader, words, period),
            WaterfallReport.Name => WaterfallReport.Make(reader, words, period),
            RollRateReport.Name => RollRateReport.Make(reader, words, period),
            VintageReport.Name => VintageReport.Make(reader, period),
            PromiseReport.Name => PromiseReport.Make(reader, period),
            _ => null,
        };
    }

    /// <summary>Buckets are called as the portfolio calls them now; ordinals of older files are read with the same scale.</summary>
    private DelinquencyBuckets Buckets()
    {
        using var context = database.OpenContext();
        var portfolio = context.Set<Portfolio>().AsNoTracking().FirstOrDefault(portfolio => portfolio.TenantId == 1);
        return (portfolio is null ? null : BucketSetting.On(database, portfolio.Name, DateOnly.MaxValue)) ?? DelinquencyBuckets.Default;
    }
}
