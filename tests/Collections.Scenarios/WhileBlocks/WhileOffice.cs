using System.Globalization;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.WhileBlocks;

/// <summary>
/// Cards that are negotiated by a collector while their score is low and less than a fifth was paid: a letter, a task, the wait for it.
/// Who leaves goes to the watch, who never enters is left alone.
/// </summary>
internal sealed class WhileOffice : DrawnOffice
{
    private const string PaidVariable = """
        <bpmn:subProcess id="Paying" name="paying" triggeredByEvent="true">
          <bpmn:startEvent id="Told" isInterrupting="false"><bpmn:extensionElements><collections:received name="paid today" from="amount" type="number" /></bpmn:extensionElements>
            <bpmn:outgoing>P0</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_payment" /></bpmn:startEvent>
          <bpmn:endEvent id="Noted"><bpmn:incoming>P0</bpmn:incoming></bpmn:endEvent><bpmn:sequenceFlow id="P0" sourceRef="Told" targetRef="Noted" />
        </bpmn:subProcess>
        """;

    /// <param name="ports">Whether the drawing says where who leaves, and who is not let in, goes.</param>
    /// <param name="condition">What the block says.</param>
    public WhileOffice(bool ports = true, string condition = """stay="score &lt; 500" leave="paid today &gt; 1000" """) : base("""[{ "name": "score", "type": "number" }]""", ["score", "email"])
    {
        Drawing(ports, condition);
        var templates = Directory.CreateDirectory(Path.Combine(Workflows, "cards", "templates"));
        File.WriteAllText(Path.Combine(templates.FullName, "offer.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
    }

    /// <summary>Draws the strategy anew.</summary>
    public void Drawing(bool ports, string condition, string within = "") => DrawWith(
        """<collections:strategy level="account" entry="past due &gt; 0" group="cards" situation="at work" />""", "cards", $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{Flow("F0", "Start", "Negotiate")}
        <bpmn:subProcess id="Negotiate" name="Negotiation">
          <bpmn:extensionElements><collections:while {condition}/><collections:situation name="negotiating" /></bpmn:extensionElements>
          <bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F2</bpmn:outgoing>{(ports ? "<bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F4</bpmn:outgoing>" : "")}
          <bpmn:startEvent id="In"><bpmn:outgoing>I0</bpmn:outgoing></bpmn:startEvent>{Flow("I0", "In", "Letter")}
          {Step("sendTask", "Letter", "SendMessage", "I0", "I1", ("channel", "email"), ("template", "offer"))}{Flow("I1", "Letter", "Talk")}
          {Task("Talk", "negotiate", "I1", "I2")}{Flow("I2", "Talk", "Done")}<bpmn:endEvent id="Done"><bpmn:incoming>I2</bpmn:incoming></bpmn:endEvent>{within}
        </bpmn:subProcess>
        {Flow("F2", "Negotiate", "Watch")}{Task("Watch", "watch", "F2", "F5")}{Flow("F5", "Watch", "End")}
        {(ports ? $"""
            {Asking("F3", "Negotiate", "Left", "left")}{Task("Left", "review", "F3", "F6")}{Flow("F6", "Left", "End")}
            {Asking("F4", "Negotiate", "Alone", "not entered")}{Task("Alone", "leave alone", "F4", "F7")}{Flow("F7", "Alone", "End")}
            """ : "")}
        <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming>{(ports ? "<bpmn:incoming>F6</bpmn:incoming><bpmn:incoming>F7</bpmn:incoming>" : "")}</bpmn:endEvent>
        {PaidVariable}
        """, "payment");

    /// <summary>Draws the strategy anew as one that calls another, in which the block lies.</summary>
    public void CallElsewhere()
    {
        DrawWith("""<collections:strategy level="account" entry="past due &lt; 0" group="talks" />""", "talks", $"""
            <bpmn:startEvent id="Begin"><bpmn:outgoing>T0</bpmn:outgoing></bpmn:startEvent>{Flow("T0", "Begin", "Negotiate")}
            <bpmn:subProcess id="Negotiate" name="Negotiation">
              <bpmn:extensionElements><collections:while stay="score &lt; 500" /></bpmn:extensionElements>
              <bpmn:incoming>T0</bpmn:incoming><bpmn:outgoing>T1</bpmn:outgoing>
              <bpmn:startEvent id="In"><bpmn:outgoing>I0</bpmn:outgoing></bpmn:startEvent>{Flow("I0", "In", "Talk")}
              {Task("Talk", "negotiate", "I0", "I1")}{Flow("I1", "Talk", "Done")}<bpmn:endEvent id="Done"><bpmn:incoming>I1</bpmn:incoming></bpmn:endEvent>
            </bpmn:subProcess>
            {Flow("T1", "Negotiate", "Finish")}<bpmn:endEvent id="Finish"><bpmn:incoming>T1</bpmn:incoming></bpmn:endEvent>
            """);
        Draw("cards", """level="account" entry="past due &gt; 0" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>{Flow("F0", "Start", "Call")}
            <bpmn:callActivity id="Call" calledElement="talks"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing></bpmn:callActivity>
            {Flow("F1", "Call", "Watch")}{Task("Watch", "watch", "F1", "F2")}{Flow("F2", "Watch", "End")}<bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            """);
    }

    /// <summary>The line of an account as it stands at a position.</summary>
    public static string Account(string reference, int score, decimal pastDue = 5000, int days = 20) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},C-{reference},B1,card,ARS,{pastDue},{pastDue},{days},{score},{reference}@example.invalid");

    /// <summary>Account and situation of the open cases.</summary>
    public IReadOnlyList<string> Situations() => Words("""
        SELECT a.reference || ' ' || coalesce(t.text, '-') FROM collection_case c JOIN account a ON a.id = c.id >> 23 LEFT JOIN text_code t ON t.code = c.situation WHERE c.state = 0 ORDER BY 1
        """);

    /// <summary>What became of messages: account and state.</summary>
    public IReadOnlyList<string> Messages() => Words("""
        SELECT a.reference || ' ' || CASE o.state WHEN 0 THEN 'waits' WHEN 5 THEN 'withdrawn ' || o.reason ELSE 'sent' END FROM outbox o JOIN account a ON a.id = o.case_id >> 23 ORDER BY o.run, a.reference
        """);

    /// <summary>Sends what is due.</summary>
    public Task Dispatch(string date) => Send(date);

    /// <summary>The text of the drawing.</summary>
    public string Bpmn => File.ReadAllText(BpmnFile);

    /// <summary>Where the drawing is.</summary>
    public string BpmnFile => Path.Combine(Workflows, "cards", "strategy.bpmn");

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";

    private static string Asking(string id, string from, string to, string outcome) => $"""
        <bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "{outcome}"</bpmn:conditionExpression></bpmn:sequenceFlow>
        """;
}
