using System.Text;
using Collections.Domain.Accounts;
using Collections.Domain.Placements;
using Collections.Persistence.Accounts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Placements;

/// <summary>Brings what is reported of placements by the way of the day; each report is noted in the audit.</summary>
internal sealed class PlacementDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const string Source = "firms";

    /// <summary>The account of a reference; null where there is none.</summary>
    public AccountId? Find(string reference)
    {
        using var reader = database.OpenReader();
        return AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(reference.Trim())) is { } id ? new AccountId(id) : null;
    }

    /// <summary>Brings a report; gives why it was refused, or null. The same id of the same firm again changes nothing.</summary>
    public async Task<string?> Report(AccountId account, FirmReport report, string? id)
    {
        var message = id is null ? null : $"{report.Firm}/{id}";
        var reaction = await day.React(at => new ReceivedEvent(Source, message, account, FirmReport.EventName, at, report.Write())).ConfigureAwait(false);
        if (reaction.Refusal is null) await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), report.By, "placement.report", PlacementEventText.Of(report.Kind), report.Text)).ConfigureAwait(false);
        return reaction.Refusal;
    }
}
