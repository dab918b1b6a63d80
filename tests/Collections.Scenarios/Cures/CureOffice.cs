using System.Globalization;
using Collections.Domain.Cases;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Cures;

/// <summary>
/// A house whose frame lets 2,000 pesos or 2 dollars remain, with loans that a collector negotiates, cards worked as one
/// for a customer and currency, and late debts of a customer as a whole.
/// </summary>
internal sealed class CureOffice : DrawnOffice
{
    private const string Watch = """
        <bpmn:serviceTask id="Watch"><bpmn:extensionElements><elsa:activityBinding activityType="Collections.PromiseWatch">
          <elsa:input name="amount">{"typeName":"Decimal","expression":{"type":"Feel","value":"amount"}}</elsa:input>
          <elsa:input name="due">{"typeName":"String","expression":{"type":"Feel","value":"when"}}</elsa:input>
          <elsa:input name="source">{"typeName":"String","expression":{"type":"Literal","value":"NEG-1"}}</elsa:input>
        </elsa:activityBinding></bpmn:extensionElements><bpmn:incoming>P0</bpmn:incoming><bpmn:outgoing>P1</bpmn:outgoing></bpmn:serviceTask>
        """;

    private static readonly string Promised = $"""
        <bpmn:subProcess id="Promised" name="promise" triggeredByEvent="true">
          <bpmn:startEvent id="Made" isInterrupting="false"><bpmn:extensionElements><collections:received name="amount" type="number" /><collections:received name="when" from="date" type="date" /></bpmn:extensionElements>
            <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_promise" /></bpmn:startEvent>
          {Watch}<bpmn:endEvent id="Judged"><bpmn:incoming>P1</bpmn:incoming></bpmn:endEvent>
          {Flow("P0", "Made", "Watch")}{Flow("P1", "Watch", "Judged")}
        </bpmn:subProcess>
        """;

    /// <summary>A supervisor gives the case to another collector.</summary>
    private static readonly string HandOver = $"""
        <bpmn:subProcess id="Given" name="hand over" triggeredByEvent="true">
          <bpmn:startEvent id="Told" isInterrupting="false"><bpmn:outgoing>H0</bpmn:outgoing><bpmn:messageEventDefinition id="HD" messageRef="Message_handover" /></bpmn:startEvent>
          {Step("serviceTask", "Give", "SetAttribute", "H0", "H1", ("name", "collector"), ("value", "NEG-9"))}<bpmn:endEvent id="HasIt"><bpmn:incoming>H1</bpmn:incoming></bpmn:endEvent>
          {Flow("H0", "Told", "Give")}{Flow("H1", "Give", "HasIt")}
        </bpmn:subProcess>
        """;

    /// <param name="tolerances">What the strategies say of what may remain, in place of the house's.</param>
    public CureOffice(string tolerances = "") : base("email")
    {
        DrawWith("""<collections:frame><collections:tolerance currency="ARS" amount="2000" /><collections:tolerance currency="USD" amount="2" /></collections:frame>""", "house", Promised, "promise");
        Draw("loans", """level="account" entry="product = &quot;loan&quot; and past due &gt; 2000" precedence="30" """, tolerances, "first", "NEG-1", HandOver);
        Draw("cards", """level="family" entry="product = &quot;card&quot; and past due &gt; (if currency = &quot;USD&quot; then 20 else 2000)" precedence="40" """, tolerances, "reminder", null);
        Draw("late", """level="customer" lead="days past due" entry="product = &quot;late&quot; and past due &gt; 2000" precedence="20" """, tolerances, null, "NEG-2");
    }

    /// <summary>The line of an account in the file, as it stands at a position.</summary>
    public static string Account(string reference, string product, int days, decimal pastDue, decimal total, string customer = "", string currency = "ARS") =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},{(customer.Length > 0 ? customer : $"C-{reference}")},B1,{product},{currency},{total},{pastDue},{days},{reference}@example.invalid");

    /// <summary>The cases with their episode: strategy, account, episode, collector, how they closed and of which value date.</summary>
    public IReadOnlyList<string> Episodes() => Words("""
        SELECT s.name || ' ' || a.reference || ' ' || (c.id & 2047) || coalesce(' ' || g.text, '') || CASE WHEN c.state = 1 THEN ' closed ' || r.text ELSE '' END || coalesce(' of ' || date(c.value_date - 719162 + 2440587.5), '')
        FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN account a ON a.id = c.id >> 23
        LEFT JOIN text_code r ON r.code = c.close_reason LEFT JOIN text_code g ON g.code = c.collector ORDER BY c.id
        """);

    /// <summary>What has become of promises.</summary>
    public IReadOnlyList<string> Promises() => Words("""
        SELECT (p.amount / 100) || ' ' || CASE p.state WHEN 0 THEN 'open' WHEN 1 THEN 'kept' WHEN 2 THEN 'partly kept' WHEN 3 THEN 'broken' ELSE 'over' END || coalesce(' (' || p.reason || ')', '') FROM promise p ORDER BY p.made_run, p.case_id, p.seq
        """);

    /// <summary>Sends what is due.</summary>
    public Task Dispatch(string date) => Send(date);

    private void Draw(string name, string settings, string tolerances, string? letter, string? collector, string own = "")
    {
        DrawWith($"""<collections:strategy {settings} group="{name}" /><collections:frame of="house">{tolerances}</collections:frame>""", name, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{Flow("F0", "Start", "L")}
            {(letter is null ? Step("serviceTask", "L", "SetAttribute", "F0", "F1", ("name", "stage"), ("value", "late")) : Step("sendTask", "L", "SendMessage", "F0", "F1", ("channel", "email"), ("template", letter)))}
            {Flow("F1", "L", "Q")}{Step("serviceTask", "Q", "SetAttribute", "F1", "F2", collector is null ? ("name", "queue") : ("name", "collector"), ("value", collector ?? "desk"))}
            {Flow("F2", "Q", "T")}{Task("T", "negotiate", "F2", "F3", "P90D")}{Flow("F3", "T", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>{own}
            """, "hand over");
        if (letter is null) return;
        var templates = Directory.CreateDirectory(Path.Combine(Workflows, name, "templates"));
        File.WriteAllText(Path.Combine(templates.FullName, $"{letter}.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
    }

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
