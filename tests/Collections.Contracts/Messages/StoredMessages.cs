using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Activities.Templates;
using Collections.Contracts.Databases;
using Collections.Domain.Calendars;
using Collections.Domain.Contacts;
using Collections.Domain.Effects;
using Collections.Domain.Messages;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Messages;

namespace Collections.Contracts.Messages;

/// <summary>A database with a strategy, customers who can be reached, and messages that one run decided.</summary>
internal sealed class StoredMessages : IDisposable
{
    public static readonly DateOnly Today = new(2026, 12, 16);

    /// <summary>Today, with as many contacts as are wanted.</summary>
    public static readonly ContactDay Day = ContactDay.Of(Today, new ContactRule(0), BusinessCalendar.MondayToFriday);
    private readonly TemporaryDatabase _temporary = new();

    public StoredMessages()
    {
        Run("INSERT INTO portfolio VALUES (1, 1, 'cards', '{}', '{}')");
        Run("INSERT INTO strategy VALUES (1, 3, 'early')");
        Run("""
            INSERT INTO strategy_version(tenant_id, id, strategy_number, version, status, name, source, digest, created_at)
            VALUES (1, 7, 3, 1, 1, 'early', '<x/>', x'00', 0)
            """);
        Run("INSERT INTO plan_element VALUES (1, 7, 2, 'remind', 0)");
        Run("INSERT INTO text_code VALUES (1, 0, 'reminder'), (1, 1, 'holder'), (1, 2, 'paid'), (1, 3, 'dispute'), (1, 4, 'AG-01'), (1, 5, 'ARS'), (1, 6, 'guarantor')");
        Run($"""
            INSERT INTO run(tenant_id, number, portfolio_id, business_date, sequence, last_feed, kind, state, started_at)
            VALUES (1, 1, 1, {Today.DayNumber}, 0, 0, 0, 0, 0)
            """);
        Outbox = new SqliteOutbox(Database);
    }

    public SqliteDatabase Database => _temporary.Database;

    public string Folder => _temporary.Folder;

    public SqliteOutbox Outbox { get; }

    /// <summary>The states of all messages in the order of their keys.</summary>
    public string States => Database.Read("SELECT case_id >> 35, state FROM outbox ORDER BY run, case_id, seq").Replace('\n', ' ');

    public static long Case(int customer) => (Account(customer) << 23) | (3L << 11) | 1;

    public static OutboxKey Key(int customer) => new(1, Case(customer), 1);

    public void Run(string sql) => Database.Run(sql).Wait();

    /// <summary>Adds a customer with an open case and a pending message.</summary>
    public StoredMessages Add(int customer, MessageChannel channel = MessageChannel.Sms, int recipient = 1)
    {
        Run($"INSERT INTO customer VALUES (1, {customer}, 'C-{customer}', 0, 'Customer {customer}', NULL, 1)");
        Run($"INSERT INTO contact_point VALUES (1, {customer}, 1, 1, '+54 11 {customer}', 0, 1), (1, {customer}, 2, 4, 'Street {customer}', 0, 1)");
        Run($"""
            INSERT INTO account(tenant_id, id, portfolio_id, reference, status, position, first_feed, last_feed, f_currency, f_total_due)
            VALUES (1, {Account(customer)}, 1, 'A-{customer}', 0, 1, 1, 1, 5, {customer * 100_00})
            """);
        Run($"""
            INSERT INTO collection_case(tenant_id, id, version_id, level, state, opened_on, opened_run, last_seq, ver)
            VALUES (1, {Case(customer)}, 7, 0, 0, 1, 1, 1, 1)
            """);
        Run($"""
            INSERT INTO outbox(tenant_id, run, case_id, seq, node, kind, channel, template, recipient, earliest, state, attempt, version_id)
            VALUES (1, 1, {Case(customer)}, 1, 2, 1, {(int)channel}, 0, {recipient}, {Today.DayNumber}, 0, 0, 7)
            """);
        Run("UPDATE run SET messages = messages + 1");
        return this;
    }

    /// <summary>Dispatches by a holder of its own.</summary>
    public async Task<DispatchReport> Dispatch(IMessageSink sink, MessageChannel channel = MessageChannel.Sms, DateOnly? date = null)
    {
        var templates = TemplateSet.Read(new Dictionary<string, string>
        {
            ["reminder.sms.es.hbs"] = "Hola {{customer.name}}",
            ["reminder.letter.es.hbs"] = "Subject: Aviso\n\nHola {{customer.name}}",
        }).Set;
        var sinks = new Dictionary<MessageChannel, IMessageSink> { [channel] = sink };
        var guard = new LateGuard(new HashSet<string> { "paid" });
        return await new Dispatcher(Outbox, sinks, _ => templates, guard).Dispatch(date ?? Today, await Outbox.Acquire("test", default), default);
    }

    /// <summary>The lines of a channel's file of the day.</summary>
    public string[] Lines(string channel) =>
        File.ReadAllLines(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{channel}-{Today:yyyy-MM-dd}.jsonl")));

    public void Dispose() => _temporary.Dispose();

    private static long Account(int customer) => ((long)customer << 12) | 1;
}
