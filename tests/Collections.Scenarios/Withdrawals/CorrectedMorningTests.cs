using System.Globalization;
using Collections.Persistence.Calendars;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Server.Dispatching;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Web;
using Collections.Server.Withdrawals;

namespace Collections.Scenarios.Withdrawals;

/// <summary>
/// Five cards whose due date is wrong by a month in the first delivery of a morning, and right in the second: before anything
/// has left, and after it.
/// </summary>
public sealed class CorrectedMorningTests : IDisposable
{
    private static readonly DateOnly Due = new(2026, 12, 6);
    private static readonly DateOnly WrongDue = new(2026, 11, 6);
    private static readonly DateOnly Tuesday = new(2026, 12, 15);
    private static readonly string Strategies = Path.Combine(AppContext.BaseDirectory, "Calendars", "strategies");
    private readonly Office office = new() { Strategies = Strategies };

    [Fact]
    public async Task What_comes_before_the_offers_leave_withdraws_them_and_the_mail_that_is_right_leaves_instead()
    {
        await UntilTuesday();
        await Night(Tuesday, WrongDue);
        Waiting().ShouldBe(Times(5, "O1 0"));
        Queues().ShouldBe(Times(5, "Q-TC-MEDIO"));
        office.Number("SELECT count(*) FROM outbox WHERE state = 0 AND earliest_minute = 600").ShouldBe(5, "offers leave from 10:00 on");
        (await Dispatch(Tuesday, "08:30")).ShouldBe(0);
        (await Dispatch(Tuesday, "09:59")).ShouldBe(0);
        Waiting().ShouldBe(Times(5, "O1 0"));

        await Night(Tuesday, Due);

        Queues().ShouldBe(Times(5, "-"));
        Waiting().ShouldBe([.. Times(5, "O1 5"), .. Times(5, "T02 0")]);
        Wrong(2).ShouldBeEmpty();
        (await Dispatch(Tuesday, "10:00")).ShouldBe(5);
        Waiting().ShouldBe([.. Times(5, "O1 5"), .. Times(5, "T02 2")]);
        office.Number("SELECT count(*) FROM outbox WHERE wrong_run IS NOT NULL AND state = 2").ShouldBe(0);
        const string Why = ": delivery 2 of core of 2026-12-14 corrects what was told";
        Told("E1").ShouldBe([
            "2026-12-10 3 SMS T01", $"2026-12-15 30 ASSIGN Q-TC-MEDIO{Why}", $"2026-12-15 8 MAIL T02 overtaken{Why}", $"2026-12-15 15 CALL C1 overtaken{Why}",
            $"2026-12-15 20 WHATSAPP T03 overtaken{Why}", $"2026-12-15 35 OFFER O1{Why}", "2026-12-15 8 MAIL T02"]);
    }

    [Fact]
    public async Task What_comes_after_them_leaves_them_as_sent_on_wrong_data_with_a_task_for_a_supervisor_and_no_second_contact_on_the_day()
    {
        await UntilTuesday();
        await Night(Tuesday, WrongDue);
        (await Dispatch(Tuesday, "10:00")).ShouldBe(5);

        await Night(Tuesday, Due);

        Queues().ShouldBe(Times(5, "-"));
        Waiting().ShouldBe([.. Times(5, "O1 2"), .. Times(5, "T02 0")]);
        (await Dispatch(Tuesday)).ShouldBe(0);
        Waiting().ShouldBe([.. Times(5, "O1 2"), .. Times(5, "T02 0")]);
        office.Number($"SELECT count(*) FROM contact_slot WHERE number > 0 AND date = {Tuesday.DayNumber}").ShouldBe(5, "what left on wrong data keeps the day");
        var withdrawn = office.Number("SELECT max(of_run) FROM withdrawal");
        Wrong(withdrawn).ShouldBe(["C-E1", "C-E2", "C-E3", "C-E4", "C-E5"]);
        using (var context = office.Database.OpenContext())
            WithdrawalView.Find(context, withdrawn)!.ShouldSatisfyAllConditions(task => task.WrongCustomers.ShouldBe(5), task => task.HandledBy.ShouldBeNull());
        var contacts = new WrongContacts(office.Database, TimeProvider.System);
        (await contacts.Handle(withdrawn, "ana", "called all five")).ShouldBeNull();
        (await contacts.Handle(withdrawn, "luis", "again")).ShouldBe("Expected a run with customers who were contacted on wrong data and with whom nobody has dealt, found none.");
        (await Dispatch(Tuesday.AddDays(1))).ShouldBe(5);
    }

    [Fact]
    public async Task A_payment_that_is_heard_before_its_message_leaves_withdraws_it()
    {
        await UntilTuesday();
        await Night(Tuesday, Due);
        var number = office.Number("SELECT id FROM account WHERE reference = 'E3'");
        var day = await DaytimeRun.Begin(office.Database, Tuesday, TimeProvider.System);
        await day.React(new ReceivedEvent("bank", "P1", new(number), "paid", new DateTimeOffset(2026, 12, 15, 16, 10, 0, TimeSpan.Zero), null));
        await day.End();

        (await Dispatch(Tuesday)).ShouldBe(4);

        office.Number($"SELECT count(*) FROM outbox o WHERE o.case_id >> 23 = {number} AND o.state = 5 AND o.reason = 'paid before dispatch'").ShouldBe(1);
    }

    public void Dispose() => office.Dispose();

    private async Task UntilTuesday()
    {
        office.Database.Migrate();
        await office.Database.Writer.Write(session =>
        {
            foreach (var date in new[] { new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 8) }) session.Context().Add(new CalendarDay { TenantId = 1, Calendar = Persistence.Calendars.Calendar.Bank, Date = date, Label = "" });
            session.Context().SaveChanges();
        });
        await Night(new(2026, 12, 9), Due);
        await Night(new(2026, 12, 10), Due);
        (await Dispatch(new(2026, 12, 10))).ShouldBe(5);
    }

    /// <summary>A night with the file of the close of the day before.</summary>
    private Task<NightReport> Night(DateOnly date, DateOnly due)
    {
        var days = date.AddDays(-1).DayNumber - due.DayNumber;
        var lines = Enumerable.Range(1, 5).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"E{number},C-E{number},Ana Prueba,B1,card,ARS,300000,50000,{due:yyyy-MM-dd},{days},600,2026-12-01,40,+54911000100{number},e{number}@example.invalid,Calle {number}"));
        return office.Night(date, office.Write($"{date:yyyy-MM-dd}.csv", string.Join('\n', [
            "account,customer,name,company,product,currency,total_due,past_due,due_date,days_past_due,score,score_date,months_on_book,mobile,email,address", .. lines, ""])), Mapping());
    }

    private string Mapping() => office.Write("core.mapping.json", """
        { "feed": "core", "portfolio": "b1", "kind": "full", "daysJump": 40,
          "attributes": [ {"name": "score", "type": "number"}, {"name": "score date", "type": "date"}, {"name": "months on book", "type": "number"} ],
          "layouts": [ { "name": "core", "fields": [
            {"field": "account", "column": "account"}, {"field": "customer", "column": "customer"}, {"field": "name", "column": "name"}, {"field": "company", "column": "company"},
            {"field": "product", "column": "product"}, {"field": "currency", "column": "currency"}, {"field": "total due", "column": "total_due"}, {"field": "past due", "column": "past_due"},
            {"field": "oldest due date", "column": "due_date"}, {"field": "days past due", "column": "days_past_due"}, {"field": "score", "column": "score"}, {"field": "score date", "column": "score_date"},
            {"field": "months on book", "column": "months_on_book"}, {"field": "mobile", "column": "mobile"}, {"field": "email", "column": "email"}, {"field": "letter", "column": "address"} ] } ] }
        """);

    private async Task<int> Dispatch(DateOnly date, string time) =>
        (await new OutboxDispatch(office.Database, OutboxDispatch.FolderBeside(office.Database)).Execute(date, date.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)), default)).Sent;

    private async Task<int> Dispatch(DateOnly date) => (await new OutboxDispatch(office.Database, OutboxDispatch.FolderBeside(office.Database)).Execute(date, default)).Sent;

    /// <summary>The messages of Tuesday: template and state.</summary>
    private List<string> Waiting() => Words($"SELECT t.text || ' ' || o.state FROM outbox o JOIN run r ON r.number = o.run JOIN text_code t ON t.code = o.template WHERE r.business_date = {Tuesday.DayNumber} ORDER BY o.run, o.case_id");

    private List<string> Queues() => Words("SELECT coalesce(t.text, '-') FROM collection_case c LEFT JOIN text_code t ON t.code = c.queue ORDER BY c.id");

    private IEnumerable<string> Wrong(long run) => new WrongContacts(office.Database, TimeProvider.System).Of(run, new PageOf(0, 50)).Items.Select(row => row.Customer);

    private List<string> Told(string account) =>
        [.. HistoryReader.Open(office.Database).Read(account)!.Cases.SelectMany(past => past.Runs).SelectMany(run => run.Steps.Where(step => step.Cell is not null).Select(step => $"{run.BusinessDate:yyyy-MM-dd} {step.Cell!.Words}{(run.Withdrawn is { } withdrawn ? $": {withdrawn.Reason}" : "")}"))];

    private static IEnumerable<string> Times(int count, string word) => Enumerable.Repeat(word, count);

    private List<string> Words(string sql)
    {
        using var reader = office.Database.OpenReader();
        var statement = reader.Prepare(sql);
        var words = new List<string>();
        while (statement.Step()) words.Add(statement.Text(0)!);
        statement.Reset();
        return words;
    }
}
