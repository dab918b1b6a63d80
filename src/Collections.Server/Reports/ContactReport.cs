using Collections.Domain.Effects;
using Collections.Persistence.Messages;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Server.Reports;

/// <summary>What became of the messages that the nights of a month decided to send.</summary>
internal static class ContactReport
{
    public const string Name = "contacts";

    private const string Select = """
        SELECT r.business_date, s.name, o.channel, o.state, count(*) FROM outbox o
        JOIN run r ON r.tenant_id = o.tenant_id AND r.number = o.run
        JOIN strategy s ON s.tenant_id = o.tenant_id AND s.number = (o.case_id >> 11) & 4095
        WHERE o.tenant_id = 1 AND o.channel > 0 AND r.business_date >= ?1 AND r.business_date < ?2 GROUP BY 1, 2, 3, 4
        """;

    public static ReportTable Make(SqliteReader reader, ReportPeriod period)
    {
        var cells = new SortedDictionary<(int Month, string Strategy, int Channel), long[]>();
        var select = reader.Prepare(Select);
        period.BindTo(select);
        while (select.Step())
        {
            var key = (ReportPeriod.MonthOf(DateOnly.FromDayNumber(select.ColumnInt(0))), select.Text(1)!, select.ColumnInt(2));
            if (!cells.TryGetValue(key, out var states)) cells.Add(key, states = new long[Enum.GetValues<OutboxState>().Length]);
            states[select.ColumnInt(3)] += select.ColumnLong(4);
        }
        select.Reset();
        return new ReportTable(
            Name,
            "Messages by the month of the night that decided them: decided = sent + failed + withdrawn + waiting. Failed has those of which nobody knows whether they left; withdrawn = taken back before they left, by a payment, a hold or the law; waiting = not sent yet. Sent, share = sent ÷ decided.",
            [
                new("month", ReportValue.Text), new("strategy", ReportValue.Text), new("channel", ReportValue.Text),
                new("decided", ReportValue.Number), new("sent", ReportValue.Number), new("failed", ReportValue.Number), new("withdrawn", ReportValue.Number), new("waiting", ReportValue.Number), new("sent, share", ReportValue.Share),
            ],
            [.. cells.Select(cell => Row(cell.Key, cell.Value))]);
    }

    private static IReadOnlyList<object?> Row((int Month, string Strategy, int Channel) key, long[] states)
    {
        var (all, sent) = (states.Sum(), states[(int)OutboxState.Sent]);
        return [
            ReportPeriod.Word(key.Month), key.Strategy, MessageChannelText.Of((MessageChannel)key.Channel), all, sent, states[(int)OutboxState.Failed] + states[(int)OutboxState.Unknown],
            states[(int)OutboxState.Withdrawn], states[(int)OutboxState.Pending] + states[(int)OutboxState.Sending], Share.Of(sent, all),
        ];
    }
}
