using System.Globalization;
using Collections.Domain.Cases;
using Collections.Engine.Runs;
using Collections.Persistence.Cases;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;

namespace Collections.Server.Incidents;

/// <summary>
/// Deals with steps that could not finish, by the way of the day, many in one transaction: each is an event of its account
/// first. Of one account one at a time, so that none hears of two at once. What a night would try again by itself is tried now.
/// </summary>
internal sealed class IncidentDesk(SqliteDatabase database, DayDesk day, TimeProvider time)
{
    private const string Source = "incidents";
    private const int MostRefusals = 100;
    private const int AtOnce = 4_096;
    private const string SelectOpen = "SELECT number, case_id, seq, code, run FROM incident WHERE tenant_id = 1 AND number = ?1 AND state = 0";
    private const string SettleOne = """
        UPDATE incident SET state = 1, resolution = ?2, resolved_by = ?3, reason = ?4, resolved_at = ?5 WHERE tenant_id = 1 AND number = ?1 AND state = 0
        """;

    private volatile IncidentProgress? progress;

    /// <summary>How far the order has come that is being worked; null where none is.</summary>
    public IncidentProgress? Progress => progress;

    /// <summary>Deals with open incidents, and notes it in the audit.</summary>
    public async Task<IncidentOutcome> Handle(IReadOnlyList<long> numbers, IncidentHandling wanted, string by)
    {
        var open = Open(numbers);
        if (wanted.IsPreview) return new IncidentOutcome(open.Count, 0, []);
        var refused = new List<IncidentRefusal>();
        var (handled, done) = (0, 0);
        try
        {
            foreach (var part in Parts(open))
            {
                progress = new IncidentProgress(wanted.Action, open.Count, done, handled, by);
                var why = await Handle(part, wanted, by).ConfigureAwait(false);
                handled += part.Count - why.Count;
                done += part.Count;
                refused.AddRange(why.Take(MostRefusals - refused.Count));
            }
        }
        finally
        {
            progress = null;
            if (handled > 0) await Note(handled, open.Count, wanted, by).ConfigureAwait(false);
        }
        return new IncidentOutcome(open.Count, handled, refused);
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

    /// <summary>In parts of so many, each account once in a part; what is left of an account comes in a later one.</summary>
    private static IEnumerable<List<OpenIncident>> Parts(List<OpenIncident> open)
    {
        var left = open;
        while (left.Count > 0)
        {
            var (part, later, accounts) = (new List<OpenIncident>(), new List<OpenIncident>(), new HashSet<long>());
            foreach (var incident in left) (part.Count < AtOnce && accounts.Add(new CaseId(incident.Case).Subject.Value) ? part : later).Add(incident);
            yield return part;
            left = later;
        }
    }

    /// <summary>Those that were not dealt with, and why.</summary>
    private async Task<List<IncidentRefusal>> Handle(List<OpenIncident> part, IncidentHandling wanted, string by)
    {
        if (wanted.Action == IncidentHandling.Resolve)
        {
            var resolved = await Resolve(part, wanted, by).ConfigureAwait(false);
            return Refusals(part.Where(incident => !resolved.Contains(incident.Number)), "an open incident was expected, found it resolved");
        }
        // An order would wait in the inbox and come true when its version can be read again.
        if (part.Where(incident => incident.Code == HeldVersions.Code).ToList() is { Count: > 0 } held)
        {
            var others = part.Except(held).ToList();
            return [.. Refusals(held, "a case that can be read was expected, found one whose version this program plans otherwise: bring it to another version with the program that deployed it"), .. others.Count == 0 ? [] : await Handle(others, wanted, by).ConfigureAwait(false)];
        }
        var tried = part.Where(incident => Poison.Codes.Contains(incident.Code)).ToList();
        var refused = await Try(tried, wanted, by).ConfigureAwait(false);
        refused.AddRange(await Order([.. part.Except(tried)], wanted, by).ConfigureAwait(false));
        return refused;
    }

    private async Task<List<IncidentRefusal>> Order(List<OpenIncident> part, IncidentHandling wanted, string by)
    {
        if (part.Count == 0) return [];
        ReceivedEvent Event(OpenIncident incident, DateTimeOffset at)
        {
            var order = new IncidentOrder(incident.Number, incident.Case, incident.Seq, wanted.Action, wanted.Target, by, wanted.Reason!);
            var message = string.Create(CultureInfo.InvariantCulture, $"{incident.Number}/{wanted.Action}/{wanted.Target}");
            return new ReceivedEvent(Source, message, new CaseId(incident.Case).Subject, IncidentOrder.EventName, at, order.Write());
        }
        var reactions = await day.ReactAll(at => [.. part.Select(incident => Event(incident, at))]).ConfigureAwait(false);
        return [.. part.Zip(reactions).Where(one => one.Second.Refusal is not null).Select(one => Refusal(one.First, one.Second.Refusal!))];
    }

    /// <summary>What failed as nothing should has moved nothing: the accounts are worked once more.</summary>
    private async Task<List<IncidentRefusal>> Try(List<OpenIncident> part, IncidentHandling wanted, string by)
    {
        if (part.Count == 0) return [];
        if (wanted.Action != IncidentOrder.Retry) return [.. part.Select(incident => Refusal(incident, $"{incident.Code}: the account can only be tried again, for nothing of it was moved"))];
        var run = await day.TryAll(part.Select(incident => new CaseId(incident.Case).Subject)).ConfigureAwait(false);
        var again = Open([.. part.Select(incident => incident.Number)]).Where(incident => incident.Run == run).Select(incident => incident.Number).ToHashSet();
        await Resolve([.. part.Where(incident => !again.Contains(incident.Number))], wanted, by).ConfigureAwait(false);
        return Refusals(part.Where(incident => again.Contains(incident.Number)), "it was tried and failed again");
    }

    /// <summary>The numbers of those that were open until now.</summary>
    private Task<HashSet<long>> Resolve(List<OpenIncident> part, IncidentHandling wanted, string by) => database.Writer.Write(session =>
    {
        var settle = session.Prepare(SettleOne);
        settle.BindText(2, wanted.Action);
        settle.BindText(3, by);
        settle.BindText(4, wanted.Reason!);
        settle.Bind(5, session.Now());
        return part.Select(incident => incident.Number).Where(number => IsSettled(settle, number)).ToHashSet();
    });

    private static bool IsSettled(Statement settle, long number)
    {
        settle.Bind(1, number);
        return settle.ExecuteCounting() == 1;
    }

    private Task Note(int handled, int matched, IncidentHandling wanted, string by)
    {
        var detail = string.Create(CultureInfo.InvariantCulture, $"{handled} of {matched}{(wanted.Target is { } target ? $", {target}" : "")}: {wanted.Reason}");
        return database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), by, $"incident.{wanted.Action}", wanted.Strategy ?? "", detail));
    }

    private List<OpenIncident> Open(IReadOnlyList<long> numbers)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare(SelectOpen);
        var open = new List<OpenIncident>();
        foreach (var number in numbers.Distinct())
        {
            select.Bind(1, number);
            if (select.Step()) open.Add(new OpenIncident(select.ColumnLong(0), select.ColumnLong(1), select.ColumnInt(2), select.Text(3)!, select.ColumnLong(4)));
            select.Reset();
        }
        return open;
    }

    private static List<IncidentRefusal> Refusals(IEnumerable<OpenIncident> incidents, string why) => [.. incidents.Select(incident => Refusal(incident, why))];

    private static IncidentRefusal Refusal(OpenIncident incident, string why) => new(incident.Number.ToString(CultureInfo.InvariantCulture), why);

    private sealed record OpenIncident(long Number, long Case, int Seq, string Code, long Run);
}
