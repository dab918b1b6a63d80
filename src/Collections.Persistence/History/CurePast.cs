using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Novelties;
using Collections.Persistence.Messages;
using Collections.Persistence.Money;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Persistence.History;

/// <summary>A case was settled.</summary>
/// <param name="Run">The run that closed it.</param>
/// <param name="On">Its business date.</param>
/// <param name="Reason">By what: cash, re-aged, refinanced, adjusted, written off.</param>
/// <param name="ValueDate">The date on which the money counts that settled it, else the position that said so.</param>
/// <param name="Recovered">What was paid up to then, by currency, less what was taken back since.</param>
/// <param name="LastContact">The last message that had left by the value date; null where none had.</param>
/// <param name="Into">The account that took its debt over; null where none did, or nobody said which.</param>
/// <param name="ReopenedRun">The run in which a reversal opened the case again; null where it stayed closed.</param>
/// <param name="ReopenedOn">Its business date.</param>
public sealed record CurePast(
    long Run, DateOnly On, string Reason, DateOnly ValueDate, IReadOnlyList<MoneyPast> Recovered, ContactPast? LastContact, string? Into, long? ReopenedRun, DateOnly? ReopenedOn)
{
    private const string Select = $"""
        SELECT run, cured_on, reason, value_date, reopened_run, reopened_on FROM cure WHERE tenant_id = {Tenant.Key} AND case_id = ?1 ORDER BY run
        """;

    private static readonly string _selectContact = $"""
        SELECT o.channel, t.text, r.business_date
        FROM run r CROSS JOIN outbox o ON o.tenant_id = {Tenant.Key} AND o.run = r.number AND o.case_id = ?1
        LEFT JOIN text_code t ON t.tenant_id = {Tenant.Key} AND t.code = o.template
        WHERE r.tenant_id = {Tenant.Key} AND r.number >= ?2 AND r.number <= ?3 AND r.business_date <= ?4 AND o.state = {(int)OutboxState.Sent} ORDER BY r.business_date DESC, r.number DESC, o.seq DESC LIMIT 1
        """;

    private static readonly string _selectInto = $"""
        SELECT a.reference FROM feed f CROSS JOIN novelty n ON n.tenant_id = f.tenant_id AND n.feed = f.number AND n.account_id = ?1 AND n.kind = {(int)NoveltyKinds.Refinanced}
        JOIN account a ON a.tenant_id = n.tenant_id AND a.id = n.detail
        WHERE f.tenant_id = {Tenant.Key} ORDER BY f.number DESC LIMIT 1
        """;

    /// <summary>The cures of a case, the first first.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="caseId">Number of the case.</param>
    /// <param name="openedRun">The run from which messages of it are looked for.</param>
    /// <param name="payments">What it recovered.</param>
    public static IReadOnlyList<CurePast> Read(SqliteReader reader, long caseId, long openedRun, IReadOnlyList<RecoveredPayment> payments)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Statement select = reader.Prepare(Select);
        select.Bind(1, caseId);
        var cures = new List<CurePast>();
        while (select.Step())
        {
            var on = DateOnly.FromDayNumber(select.ColumnInt(1));
            cures.Add(new CurePast(
                select.ColumnLong(0), on, CureWords.Of((CureReason)select.ColumnInt(2)), DateOnly.FromDayNumber(select.ColumnInt(3)),
                MoneyPast.Sums(payments.Where(payment => payment.ValueDate <= on)), null, null,
                select.IsNull(4) ? null : select.ColumnLong(4), select.IsNull(5) ? null : DateOnly.FromDayNumber(select.ColumnInt(5))));
        }

        select.Reset();
        return [.. cures.Select(cure => cure with { LastContact = Contact(reader, caseId, openedRun, cure), Into = cure.Reason == CureWords.Of(CureReason.Refinanced) ? WentOnAs(reader, caseId) : null })];
    }

    private static string? WentOnAs(SqliteReader reader, long caseId)
    {
        Statement select = reader.Prepare(_selectInto);
        select.Bind(1, caseId >> CaseId.SubjectShift);
        string? into = select.Step() ? select.Text(0) : null;
        select.Reset();
        return into;
    }

    private static ContactPast? Contact(SqliteReader reader, long caseId, long openedRun, CurePast cure)
    {
        Statement select = reader.Prepare(_selectContact);
        select.Bind(1, caseId);
        select.Bind(2, openedRun);
        select.Bind(3, cure.Run);
        select.Bind(4, cure.ValueDate.DayNumber);
        ContactPast? contact = select.Step()
            ? new ContactPast(MessageChannelText.Of((MessageChannel)select.ColumnInt(0)), select.Text(1) ?? "", DateOnly.FromDayNumber(select.ColumnInt(2)))
            : null;
        select.Reset();
        return contact;
    }
}

/// <summary>A message that had left.</summary>
/// <param name="Channel">sms, email, letter, whatsapp or call.</param>
/// <param name="Template">Name of the template.</param>
/// <param name="On">Business date of the run that decided it.</param>
public sealed record ContactPast(string Channel, string Template, DateOnly On);
