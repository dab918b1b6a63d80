using System.Globalization;
using Collections.Domain.Effects;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Runs;
using Collections.Server.Web;

namespace Collections.Server.Withdrawals;

/// <summary>Who was contacted on wrong data, and the task of a supervisor to do something about it.</summary>
internal sealed class WrongContacts(SqliteDatabase database, TimeProvider time)
{
    private const long Tenant = 1;
    private const int LongestText = 500;

    private const string From = """
        FROM outbox o JOIN account a ON a.tenant_id = o.tenant_id AND a.id = o.case_id >> 23
        LEFT JOIN customer k ON k.tenant_id = o.tenant_id AND k.id = o.case_id >> 35 JOIN text_code t ON t.tenant_id = o.tenant_id AND t.code = o.template
        WHERE o.tenant_id = 1 AND o.wrong_run = ?1 AND o.state IN (1, 2, 4)
        """;

    /// <summary>The messages of a run that had left before it was taken back, by customer.</summary>
    public Page<WrongContact> Of(long run, PageOf page)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare($"SELECT k.reference, a.reference, o.channel, t.text, o.changed_at, o.state {From} ORDER BY k.reference, a.reference, o.run, o.seq LIMIT ?2 OFFSET ?3");
        select.Bind(1, run);
        select.Bind(2, page.Size);
        select.Bind(3, page.Skip);
        var rows = new List<WrongContact>();
        while (select.Step())
        {
            rows.Add(new WrongContact(
                select.Text(0) ?? "", select.Text(1)!, MessageChannelText.Of((MessageChannel)select.ColumnInt(2)), select.Text(3)!,
                select.IsNull(4) ? null : DateTimeOffset.UnixEpoch.AddTicks(select.ColumnLong(4) * TimeSpan.TicksPerMicrosecond), select.ColumnLong(5) == 2));
        }
        var count = reader.Prepare($"SELECT count(*) {From}");
        count.Bind(1, run);
        var total = count.Scalar();
        return new Page<WrongContact>(rows, total);
    }

    /// <summary>Cases that stayed where they were when a run was taken back, by account.</summary>
    public Page<LeftCase> LeftOf(long run, PageOf page)
    {
        using var reader = database.OpenReader();
        const string Left = $"""
            FROM withdrawal d JOIN withdrawn_case x ON x.tenant_id = d.tenant_id AND x.run = d.run AND x.fate = 3
            JOIN account a ON a.tenant_id = d.tenant_id AND a.id = x.case_id >> 23 WHERE d.tenant_id = 1 AND d.of_run = ?1
            """;
        var select = reader.Prepare($"SELECT x.case_id, a.reference, x.why {Left} ORDER BY a.reference, x.case_id LIMIT ?2 OFFSET ?3");
        select.Bind(1, run);
        select.Bind(2, page.Size);
        select.Bind(3, page.Skip);
        var rows = new List<LeftCase>();
        while (select.Step()) rows.Add(new LeftCase(select.ColumnLong(0).ToString(CultureInfo.InvariantCulture), select.Text(1)!, select.Text(2) ?? ""));
        var count = reader.Prepare($"SELECT count(*) {Left}");
        count.Bind(1, run);
        var total = count.Scalar();
        return new Page<LeftCase>(rows, total);
    }

    /// <summary>A supervisor has dealt with the customers.</summary>
    /// <param name="run">The run that was taken back.</param>
    /// <param name="by">Who.</param>
    /// <param name="what">What was done for them.</param>
    /// <returns>Why nothing was changed; null where it was.</returns>
    public Task<string?> Handle(long run, string by, string? what) => database.Writer.Write(session =>
    {
        var context = session.Context();
        if (what?.Trim() is not { Length: > 0 and <= LongestText } text) return $"Expected a reason of 1 to {LongestText} characters, found {what?.Trim().Length ?? 0}.";
        if (context.Set<Withdrawal>().FirstOrDefault(withdrawal => withdrawal.TenantId == Tenant && withdrawal.OfRun == run) is not { WrongCustomers: > 0, HandledBy: null } open)
            return "Expected a run with customers who were contacted on wrong data and with whom nobody has dealt, found none.";
        (open.HandledBy, open.HandledAt, open.Handling) = (by, time.GetUtcNow(), text);
        context.SaveChanges();
        AuditLog.Append(context, time.GetUtcNow(), by, "run.wrong-contacts", string.Create(CultureInfo.InvariantCulture, $"run {run}"), text);
        return null;
    });
}

/// <summary>A message that had left before its run was taken back.</summary>
/// <param name="Customer">The creditor's number of the customer.</param>
/// <param name="Account">The creditor's number of the account.</param>
/// <param name="Channel">How it travelled.</param>
/// <param name="Template">What it said.</param>
/// <param name="SentAt">When it left.</param>
/// <param name="IsCertain">Whether it is known to have left; else nobody knows.</param>
internal sealed record WrongContact(string Customer, string Account, string Channel, string Template, DateTimeOffset? SentAt, bool IsCertain);

/// <summary>A case that stayed where it was.</summary>
/// <param name="Case">Its number, as a text.</param>
/// <param name="Account">The creditor's number of its account.</param>
/// <param name="Why">Why.</param>
internal sealed record LeftCase(string Case, string Account, string Why);
