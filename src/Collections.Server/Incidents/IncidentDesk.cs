using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;

namespace Collections.Server.Incidents;

/// <summary>
/// Deals with steps that could not finish, one after the other by the way of the day: each is an event of its account first,
/// and is applied in a transaction of its own. What a night would try again by itself is tried now.
/// </summary>
internal sealed class IncidentDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const string Source = "incidents";
    private const int MostRefusals = 100;
    private const string SelectOpen = "SELECT number, case_id, seq, code, run FROM incident WHERE tenant_id = 1 AND number = ?1 AND state = 0";

    /// <summary>Deals with open incidents, and notes it in the audit.</summary>
    public async Task<IncidentOutcome> Handle(IReadOnlyList<long> numbers, IncidentHandling wanted, string by)
    {
        var refused = new List<IncidentRefusal>();
        var (matched, handled) = (0, 0);
        foreach (var number in numbers)
        {
            if (Open(number) is not { } incident) continue;
            matched++;
            if (wanted.IsPreview) continue;
            if (await Handle(incident, wanted, by).ConfigureAwait(false) is not { } why) handled++;
            else if (refused.Count < MostRefusals) refused.Add(new IncidentRefusal(number.ToString(CultureInfo.InvariantCulture), why));
        }
        if (handled > 0)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{handled} of {matched}{(wanted.Target is { } target ? $", {target}" : "")}: {wanted.Reason}");
            await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), by, $"incident.{wanted.Action}", wanted.Strategy ?? "", detail)).ConfigureAwait(false);
        }
        return new IncidentOutcome(matched, handled, refused);
    }

    /// <summary>Notes a comment at an incident; false where there is none of the number.</summary>
    public Task<bool> Comment(long number, string comment, string by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<Incident>().FirstOrDefault(incident => incident.TenantId == 1 && incident.Number == number) is not { } incident) return false;
        (incident.Comment, incident.CommentBy, incident.CommentAt) = (comment, by, time.GetUtcNow());
        AuditLog.Append(context, time.GetUtcNow(), by, "incident.comment", number.ToString(CultureInfo.InvariantCulture), comment);
        return true;
    });

    /// <summary>Why it was not dealt with; null where it was.</summary>
    private async Task<string?> Handle(OpenIncident incident, IncidentHandling wanted, string by)
    {
        if (wanted.Action == IncidentHandling.Resolve) return await Resolve(incident.Number, wanted, by).ConfigureAwait(false) ? null : "an open incident was expected, found it resolved";
        if (Poison.Codes.Contains(incident.Code)) return await Try(incident, wanted, by).ConfigureAwait(false);
        var order = new IncidentOrder(incident.Number, incident.Case, incident.Seq, wanted.Action, wanted.Target, by, wanted.Reason!);
        var message = string.Create(CultureInfo.InvariantCulture, $"{incident.Number}/{wanted.Action}/{wanted.Target}");
        var reaction = await day.React(at => new ReceivedEvent(Source, message, new CaseId(incident.Case).Subject, IncidentOrder.EventName, at, order.Write())).ConfigureAwait(false);
        return reaction.Refusal;
    }

    /// <summary>What failed as nothing should has moved nothing: the account is worked once more.</summary>
    private async Task<string?> Try(OpenIncident incident, IncidentHandling wanted, string by)
    {
        if (wanted.Action != IncidentOrder.Retry) return $"{incident.Code}: the account can only be tried again, for nothing of it was moved";
        var run = await day.Try(new CaseId(incident.Case).Subject).ConfigureAwait(false);
        if (Open(incident.Number) is { Run: var last } && last == run) return "it was tried and failed again";
        await Resolve(incident.Number, wanted, by).ConfigureAwait(false);
        return null;
    }

    private Task<bool> Resolve(long number, IncidentHandling wanted, string by) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (context.Set<Incident>().FirstOrDefault(incident => incident.TenantId == 1 && incident.Number == number && incident.State == IncidentState.Raised) is not { } incident) return false;
        (incident.State, incident.Resolution, incident.ResolvedBy, incident.ResolvedAt, incident.Reason) = (IncidentState.Resolved, wanted.Action, by, time.GetUtcNow(), wanted.Reason);
        context.SaveChanges();
        return true;
    });

    private OpenIncident? Open(long number)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectOpen);
        select.Bind(1, number);
        return select.Step() ? new OpenIncident(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2), select.Text(3)!, select.ColumnLong(4)) : null;
    }

    private sealed record OpenIncident(long Number, long Case, int Seq, string Code, long Run);
}
