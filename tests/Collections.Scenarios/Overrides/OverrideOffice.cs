using System.Globalization;
using Collections.Decisions.Values;
using Collections.Domain.Accounts;
using Collections.Domain.Overrides;
using Collections.Scenarios.Offices;
using Collections.Server.Histories;
using Collections.Server.Nightly;
using Collections.Server.Overrides;
using Collections.Server.People;

namespace Collections.Scenarios.Overrides;

/// <summary>
/// A database with cards that are segmented, queued and called every day, with a firm for loans, with letters that go out
/// every day, and with a strategy whose conditions ask what was ordered.
/// </summary>
internal sealed class OverrideOffice : DrawnOffice
{
    public OverrideOffice() : base("email")
    {
        Draw("cards", """entry="product = &quot;card&quot; and days past due &gt; 0" """, Daily(Step("serviceTask", "A", "AssignQueue", "F1", "F2", ("queue", "Q-EARLY")), Task("T", "call", "F2", "F3", "P30D")));
        Draw("loans", """entry="product = &quot;loan&quot; and days past due &gt; 0" """, Once(Step("serviceTask", "A", "HandOff", "F1", "F2", ("rule", "AG-01:50,AG-02:50"))));
        Draw("letters", """entry="product = &quot;fee&quot; and days past due &gt; 0" """, Daily(Step("sendTask", "A", "SendMessage", "F1", "F2", ("channel", "email"), ("template", "reminder")), ""));
        Draw("asked", """entry="product = &quot;asked&quot; and days past due &gt; 0" """, Asking);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Workflows, "letters", "templates")).FullName, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
    }

    /// <summary>The line of an account in the file; each is of a customer of its own.</summary>
    public static string Account(string reference, string product, int days = 5) => $"{reference},C-{reference},B1,{product},ARS,100000,60000,{days},{reference}@example.invalid";

    /// <summary>Orders an override for accounts on the date of the last night, as the screen does; gives for how many.</summary>
    public async Task<int> Order(IEnumerable<string> accounts, OverrideKind kind, string target, string value = "", string? until = null, string why = "supervisor's round", bool ofCustomer = false)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        var order = new OverrideOrder(kind, target, value, why, "sara", day.Date!.Value) { Until = until is null ? null : DateOnly.Parse(until, CultureInfo.InvariantCulture), IsOfCustomer = ofCustomer };
        order.Wrong().ShouldBeNull();
        return await new OverrideDesk(Database, day, TimeProvider.System).Set([.. accounts.Select(Find)], order);
    }

    /// <summary>Releases every active override.</summary>
    public async Task<int> Release(string why)
    {
        using var day = new DayDesk(Database, TimeProvider.System);
        var list = new OverrideList(Database);
        var ids = Words("SELECT CAST(number AS TEXT) FROM \"override\" ORDER BY number");
        return await new OverrideDesk(Database, day, TimeProvider.System).Release(list.Accounts(ids, new CompanyWall(Database, null)), why, "sara", day.Date!.Value);
    }

    /// <summary>Account, queue and collector of open cases.</summary>
    public IReadOnlyList<string> Places() => Words("""
        SELECT a.reference || ' ' || coalesce(q.text, '–') || ' ' || coalesce(w.text, '–') FROM collection_case c JOIN account a ON a.id = c.id >> 23
        LEFT JOIN text_code q ON q.code = c.queue LEFT JOIN text_code w ON w.code = c.collector WHERE c.state = 0 ORDER BY 1
        """);

    /// <summary>Account, queue and collector of open tasks.</summary>
    public IReadOnlyList<string> TaskPlaces() => Words("""
        SELECT a.reference || ' ' || coalesce(q.text, '–') || ' ' || coalesce(w.text, '–') FROM task t JOIN account a ON a.id = t.case_id >> 23
        LEFT JOIN text_code q ON q.code = t.queue LEFT JOIN text_code w ON w.code = t.collector WHERE t.state = 0 ORDER BY 1
        """);

    /// <summary>Account and firm of placements.</summary>
    public IReadOnlyList<string> Firms() => Words("SELECT a.reference || ' ' || f.text FROM placement p JOIN account a ON a.id = p.case_id >> 23 JOIN text_code f ON f.code = p.firm ORDER BY 1");

    /// <summary>Accounts with messages, one for each.</summary>
    public IReadOnlyList<string> Messages() => Words("SELECT a.reference FROM outbox o JOIN account a ON a.id = o.case_id >> 23 ORDER BY 1");

    /// <summary>What was refused: account and reason.</summary>
    public IReadOnlyList<string> Refusals() => Words("SELECT a.reference || ': ' || r.reason FROM refused_step r JOIN account a ON a.id = r.case_id >> 23 ORDER BY 1");

    /// <summary>The facts by which each case of an account took its way at the gateway, with the date.</summary>
    public IReadOnlyList<string> Whys(string account) => [.. HistoryReader.Open(Database).Read(account)!.Cases.SelectMany(past => past.Runs)
        .SelectMany(run => run.Steps.Where(step => step.Kind == "sequenceFlow" && step.Facts.Count > 0).Select(step => $"{run.BusinessDate:yyyy-MM-dd} {step.Name}: {string.Join(", ", step.Facts.Select(fact => $"{fact.Name} = {FeelLiteral.Text(fact.Value)}"))}"))];

    /// <summary>Who is listed as excluded, and why.</summary>
    public IReadOnlyList<string> Exclusions() => Words("SELECT a.reference || ': ' || t.text FROM exclusion x JOIN account a ON a.id = x.account_id JOIN text_code t ON t.code = x.reason ORDER BY 1");

    /// <summary>The audit: deeds and details.</summary>
    public IReadOnlyList<string> Audit() => Words("SELECT who || ' ' || what || ': ' || detail FROM audit WHERE what LIKE 'override%' ORDER BY number");

    private AccountId Find(string reference) => new(long.Parse(Words($"SELECT CAST(id AS TEXT) FROM account WHERE reference = '{reference}'").Single(), CultureInfo.InvariantCulture));

    /// <summary>The steps are done again on each date, beside a task where there is one.</summary>
    private static string Daily(string step, string task) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", "J")}
        <bpmn:exclusiveGateway id="J" default="F1"><bpmn:incoming>F0</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing><bpmn:outgoing>F7</bpmn:outgoing></bpmn:exclusiveGateway>
        <bpmn:sequenceFlow id="F7" sourceRef="J" targetRef="End"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">days past due &gt; 900</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:endEvent id="End"><bpmn:incoming>F7</bpmn:incoming></bpmn:endEvent>
        {Flow("F1", "J", "A")}{step}{Flow("F2", "A", task.Length > 0 ? "T" : "W")}{task}
        {(task.Length > 0 ? $"""
            <bpmn:boundaryEvent id="B" attachedToRef="T" cancelActivity="true"><bpmn:outgoing>F6</bpmn:outgoing>
              <bpmn:timerEventDefinition id="BD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            {Flow("F6", "B", "G")}{Flow("F3", "T", "G")}
            <bpmn:exclusiveGateway id="G"><bpmn:incoming>F6</bpmn:incoming><bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F5</bpmn:outgoing></bpmn:exclusiveGateway>{Flow("F5", "G", "J")}
            """ : $"""
            <bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F5</bpmn:outgoing>
              <bpmn:timerEventDefinition id="WD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>{Flow("F5", "W", "J")}
            """)}
        """;

    private static string Once(string step) => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", "W")}
        <bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
          <bpmn:timerEventDefinition id="WD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        {Flow("F1", "W", "A")}{step}{Flow("F2", "A", "End")}
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
        """;

    /// <summary>A day after its beginning a case goes by what was ordered for it.</summary>
    private static string Asking => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", "W")}
        <bpmn:intermediateCatchEvent id="W"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
          <bpmn:timerEventDefinition id="WD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        {Flow("F1", "W", "G")}
        <bpmn:exclusiveGateway id="G" default="FD"><bpmn:incoming>F1</bpmn:incoming><bpmn:outgoing>FN</bpmn:outgoing><bpmn:outgoing>FQ</bpmn:outgoing><bpmn:outgoing>FU</bpmn:outgoing><bpmn:outgoing>FD</bpmn:outgoing></bpmn:exclusiveGateway>
        {Asked("FN", "N", "override no contact")}{Asked("FQ", "Q", "override queue = &quot;Q-SPECIAL&quot; and override collector = &quot;ANA&quot;")}{Asked("FU", "U", "override count &gt; 0 and override until != null")}{Flow("FD", "G", "O")}
        {Task("N", "left alone", "FN", "FN1")}{Task("Q", "special", "FQ", "FQ1")}{Task("U", "for a time", "FU", "FU1")}{Task("O", "as ever", "FD", "FD1")}
        {Flow("FN1", "N", "End")}{Flow("FQ1", "Q", "End")}{Flow("FU1", "U", "End")}{Flow("FD1", "O", "End")}
        <bpmn:endEvent id="End"><bpmn:incoming>FN1</bpmn:incoming><bpmn:incoming>FQ1</bpmn:incoming><bpmn:incoming>FU1</bpmn:incoming><bpmn:incoming>FD1</bpmn:incoming></bpmn:endEvent>
        """;

    private static string Asked(string id, string to, string condition) =>
        $"""<bpmn:sequenceFlow id="{id}" sourceRef="G" targetRef="{to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">{condition}</bpmn:conditionExpression></bpmn:sequenceFlow>""";

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
