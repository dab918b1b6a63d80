using System.Globalization;
using System.Text.Json;
using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.History;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Messages;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Strategies;
using Collections.Server.Dispatching;
using Collections.Server.Histories;
using Collections.Server.Scheduling;
using Collections.Server.Templates;
using Collections.Strategies.Packages;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Cases;

/// <summary>Puts together all that proves one message of a case.</summary>
internal sealed class MessageProofs(SqliteDatabase database, KeptHistory histories)
{
    private const long Tenant = 1;
    private const string Holder = "holder";
    private const string MessageKind = "message";

    private const string SelectMessage = """
        SELECT r.business_date, coalesce(nullif(o.version_id, 0), c.version_id), o.state, o.reason, o.changed_at, o.earliest, o.earliest_minute, p.text, o.wrong_run, o.attempt,
          (SELECT count(*) FROM outbox b WHERE b.tenant_id = 1 AND b.run = o.run AND b.case_id = o.case_id AND b.seq < o.seq),
          (SELECT min(m.number) FROM run m CROSS JOIN outbox n ON n.tenant_id = 1 AND n.run = m.number AND n.case_id = o.case_id AND n.is_notice = 1 AND n.recipient IS o.recipient WHERE m.tenant_id = 1 AND m.number > o.run)
        FROM outbox o JOIN run r ON r.tenant_id = 1 AND r.number = o.run JOIN collection_case c ON c.tenant_id = 1 AND c.id = o.case_id
        LEFT JOIN text_code p ON p.tenant_id = 1 AND p.code = o.recipient
        WHERE o.tenant_id = 1 AND o.run = ?1 AND o.case_id = ?2 AND o.seq = ?3
        """;

    private const string SelectPlace = "SELECT date, number, reason FROM contact_slot WHERE tenant_id = 1 AND customer_id = ?1 AND case_id = ?2 AND seq = ?3 AND run = ?4 ORDER BY number DESC LIMIT 1";

    // News of the case's account by the message's name outside; of a legal notice also by the word of its recipient, heard before the next notice to the same person was decided.
    private static readonly string SelectHeard = $"""
        SELECT name, effective_at, source, message_id, payload FROM inbox
        WHERE tenant_id = 1 AND account_id = ?1 >> {CaseId.SubjectShift} AND json_valid(payload) AND (json_extract(payload, '$.message') = ?2
          OR (json_extract(payload, '$.key') = ?3 AND coalesce(applied_run, {long.MaxValue}) > ?4 AND coalesce(applied_run, {long.MaxValue}) <= ?5)) ORDER BY number
        """;

    /// <summary>The proofs of a message; null where the case has no such message.</summary>
    /// <param name="caseId">Number of the case.</param>
    /// <param name="run">The run that decided it.</param>
    /// <param name="seq">The visit that wants it.</param>
    /// <param name="mayReach">Whether whoever asks works cases, and is shown whole addresses.</param>
    public MessageProof? Read(long caseId, long run, int seq, bool mayReach)
    {
        if (new SqliteOutbox(database).Find(new OutboxKey(run, caseId, seq)) is not { } message) return null;
        using var reader = database.OpenReader();
        var row = reader.Prepare(SelectMessage);
        row.Bind(1, run);
        row.Bind(2, caseId);
        row.Bind(3, seq);
        if (!row.Step()) return null;
        var (state, reason) = ((OutboxState)row.ColumnInt(2), row.Text(3));
        var (version, role) = (row.ColumnLong(1), row.Text(7) ?? Holder);
        var decidedOn = DateOnly.FromDayNumber(row.ColumnInt(0));
        DateOnly? from = row.IsNull(5) ? null : DateOnly.FromDayNumber(row.ColumnInt(5));
        var hour = row.IsNull(6) ? null : ScheduleContent.Text(row.ColumnInt(6));
        DateTimeOffset? changedAt = row.IsNull(4) ? null : At(row.ColumnLong(4));
        var (isWrong, before) = (!row.IsNull(8), row.ColumnInt(10));
        var next = row.IsNull(11) ? long.MaxValue : row.ColumnLong(11);
        row.Reset();
        var sent = state is OutboxState.Sent or OutboxState.Unknown ? OutboxDispatch.Sent(database, message.Channel, from ?? decidedOn, message.Id) : null;
        var way = Way(histories.Get().Read(message.Addressee.AccountReference), caseId, run, before);
        var (strategy, content) = Text(version, message, sent);
        return new MessageProof(caseId.ToString(CultureInfo.InvariantCulture), message.Addressee.AccountReference, MessageReference.Of(run, seq), message.Id.ToString(), state.ToString(), reason)
        {
            Content = content,
            To = To(message, role, sent, mayReach),
            Decision = new DecidedBy(decidedOn, run, message.ElementId, way is [.., var last] ? last.ElementName : message.ElementId, from, hour, message.IsNotice, isWrong),
            Strategy = strategy,
            Way = way,
            Checks = Checks(reader, message, state, reason, hour),
            Deliveries = [.. Dispatched(state, changedAt, sent), .. Heard(reader, message, role, next)],
        };
    }

    /// <summary>The run's own message is the one with so many before it.</summary>
    private static List<CaseStep> Way(AccountHistory? past, long caseId, long run, int before)
    {
        var way = new List<CaseStep>();
        foreach (var worked in past?.Cases.Where(found => found.Id == caseId).SelectMany(found => found.Runs).Where(found => found.Run <= run) ?? [])
        {
            var seen = 0;
            foreach (var step in worked.Steps)
            {
                var messages = worked.Run == run ? step.Effects.Count(effect => effect.Kind == MessageKind) : 0;
                var isIt = messages > 0 && seen + messages > before;
                var ended = step.Effects.Select(effect => effect.Outcome).OfType<string>().FirstOrDefault();
                if (isIt || step.Facts.Count > 0 || step.Rule > 0 || step.Reason is not null || ended is not null) way.Add(ended is null ? CaseFile.Step(worked, step) : CaseFile.Step(worked, step) with { Why = ended, Reason = ended });
                if (isIt) return way;
                seen += messages;
            }
        }
        return way;
    }

    private (ApprovedText Strategy, SentContent Content) Text(long id, OutgoingMessage message, SentLine? sent)
    {
        using var context = database.OpenContext();
        var version = context.Set<StrategyVersion>().AsNoTracking().Single(row => row.TenantId == Tenant && row.Id == id);
        var name = context.Set<Strategy>().AsNoTracking().Single(row => row.TenantId == Tenant && row.Number == version.StrategyNumber).Name;
        var files = context.Set<StrategyFile>().AsNoTracking().Where(file => file.TenantId == Tenant && file.VersionId == id).ToList();
        var templates = files.Where(file => file.Path.StartsWith($"{StrategyPackage.TemplatesFolder}/", StringComparison.Ordinal)).ToDictionary(file => file.Path[(StrategyPackage.TemplatesFolder.Length + 1)..], StringComparer.Ordinal);
        var language = TemplateSet.Read(templates.ToDictionary(file => file.Key, file => file.Value.Content, StringComparer.Ordinal)).Set.Find(message.Template, message.Channel, message.Addressee.Language)?.Language;
        var file = language is null ? null : templates.GetValueOrDefault($"{message.Template}.{MessageChannelText.Of(message.Channel)}.{language}.hbs");
        return (
            new ApprovedText(name, version.Version, version.CreatedBy, version.ApprovalRequestedBy, version.ApprovalRequestedAt, version.Comment, version.ApprovedBy, version.ApprovedAt, version.PublishedBy, version.PublishedAt),
            new SentContent(MessageChannelText.Of(message.Channel), message.Template, file?.Path, file is null ? null : Convert.ToHexStringLower(file.Digest), language, sent?.Subject, sent?.Body) { Facts = Facts(message) });
    }

    private static List<NamedValue> Facts(OutgoingMessage message)
    {
        using var noted = JsonDocument.Parse(message.Facts);
        return [.. noted.RootElement.EnumerateObject().Select(fact => new NamedValue(fact.Name, fact.Value.ValueKind == JsonValueKind.String ? fact.Value.GetString() ?? "" : fact.Value.GetRawText()))];
    }

    private static SentTo To(OutgoingMessage message, string role, SentLine? sent, bool mayReach)
    {
        var address = sent?.To ?? ContactChannels.Choose(message.Channel, message.Addressee.ContactPoints)?.Value;
        return new SentTo(role, message.Addressee.CustomerReference, message.Addressee.Name, address is null || mayReach ? address : Masked.Reference(address), address is not null && !mayReach);
    }

    private static List<MessageCheck> Checks(SqliteReader reader, OutgoingMessage message, OutboxState state, string? reason, string? hour)
    {
        bool? isLooked = state is OutboxState.Pending ? null : state is OutboxState.Withdrawn ? false : true;
        var checks = new List<MessageCheck>
        {
            new("contactPoint", isLooked is true ? true : ContactChannels.Choose(message.Channel, message.Addressee.ContactPoints) is not null),
            new("guard", reason is not null && isLooked is not true ? false : isLooked, Reason: isLooked is true ? null : reason),
        };
        if (hour is not null) checks.Add(new MessageCheck("hour", isLooked is true ? true : null, Hour: hour));
        checks.Add(Place(reader, message, isLooked));
        return checks;
    }

    private static MessageCheck Place(SqliteReader reader, OutgoingMessage message, bool? isLooked)
    {
        var select = reader.Prepare(SelectPlace);
        select.Bind(1, message.Addressee.Number);
        select.Bind(2, message.Key.CaseId);
        select.Bind(3, message.Key.Seq);
        select.Bind(4, message.Key.Run);
        var place = select.Step()
            ? new MessageCheck("day", select.ColumnInt(1) > 0, DateOnly.FromDayNumber(select.ColumnInt(0)), Reason: select.Text(2))
            : new MessageCheck("day", isLooked, IsExempt: message.IsNotice || isLooked is true);
        select.Reset();
        return place;
    }

    private static IEnumerable<DeliveryProof> Dispatched(OutboxState state, DateTimeOffset? at, SentLine? sent)
    {
        if (state is OutboxState.Sending or OutboxState.Sent or OutboxState.Failed or OutboxState.Unknown)
            yield return new DeliveryProof("dispatched", state.ToString(), at, sent?.File, sent?.Line.ToString(CultureInfo.InvariantCulture), null);
    }

    private static List<DeliveryProof> Heard(SqliteReader reader, OutgoingMessage message, string role, long next)
    {
        var select = reader.Prepare(SelectHeard);
        select.Bind(1, message.Key.CaseId);
        select.BindText(2, message.Id.ToString());
        select.BindText(3, message.IsNotice ? role : null);
        select.Bind(4, message.Key.Run);
        select.Bind(5, next);
        var heard = new List<DeliveryProof>();
        while (select.Step()) heard.Add(new DeliveryProof("heard", select.Text(0)!, At(select.ColumnLong(1)), select.Text(2), select.Text(3), select.Text(4)));
        select.Reset();
        return heard;
    }

    private static DateTimeOffset At(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
