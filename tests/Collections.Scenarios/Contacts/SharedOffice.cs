using System.Globalization;
using Collections.Activities.Dispatching;
using Collections.Scenarios.Offices;
using Collections.Server.Contacts;

namespace Collections.Scenarios.Contacts;

/// <summary>Strategies that each write once, of two companies and three precedences, one that writes notices, and a call list.</summary>
internal sealed class SharedOffice : DrawnOffice
{
    public SharedOffice() : base("mobile")
    {
        Writes("leasing", 20, "leasing");
        Writes("loans", 30, "loan");
        Writes("cards", 40, "card");
        Writes("offers", 50, "offer", ("whenTaken", "withdraw"));
        Writes("notices", 60, "notice", ("legalNotice", "true"));
        Draw("calls", """level="account" precedence="70" entry="product = &quot;call&quot;" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="C" />
            {Step("userTask", "C", "CallCampaign", "F0", "F1", ("list", "C1"))}
            <bpmn:sequenceFlow id="F1" sourceRef="C" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            """);
    }

    /// <summary>The line of an account.</summary>
    public static string Line(string reference, string customer, string company, string product) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},{customer},{company},{product},ARS,100000,50000,10,+54911{customer[2..]}");

    /// <summary>Sends what is due.</summary>
    public Task<DispatchReport> Dispatch(string date) => Send(date);

    /// <summary>The messages: account, state, and why one is kept or withdrawn.</summary>
    public IReadOnlyList<string> Messages() => Words("""
        SELECT a.reference || CASE o.state WHEN 0 THEN ' waits' WHEN 2 THEN ' sent' WHEN 5 THEN ' withdrawn' ELSE ' ' || o.state END || coalesce(': ' || o.reason, '')
        FROM outbox o JOIN account a ON a.id = o.case_id >> 23 ORDER BY 1
        """);

    /// <summary>The messages that have left.</summary>
    public IReadOnlyList<string> Sent() => [.. Messages().Where(message => message.EndsWith(" sent", StringComparison.Ordinal)).Select(message => message.Split(' ')[0])];

    /// <summary>Asks to call for an account's case.</summary>
    public async Task<PermitAnswer> Call(string account, string at) => (await new PermitDesk(Database, TimeProvider.System).Ask(
        long.Parse(Words($"SELECT CAST(c.id AS TEXT) FROM collection_case c JOIN account a ON a.id = c.id >> 23 WHERE a.reference = '{account}'").Single(), CultureInfo.InvariantCulture), "ana", false, DateTime.Parse(at, CultureInfo.InvariantCulture)))!;

    private void Writes(string name, int precedence, string product, params (string, string)[] inputs)
    {
        Draw(name, $"""level="account" precedence="{precedence}" entry="product = &quot;{product}&quot;" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="M" />
            {Step("sendTask", "M", "SendMessage", "F0", "F1", [("channel", "sms"), ("template", "note"), .. inputs])}
            <bpmn:sequenceFlow id="F1" sourceRef="M" targetRef="T" />{Task("T", "wait", "F1", "F2", "P90D")}
            <bpmn:sequenceFlow id="F2" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            """);
        var templates = Directory.CreateDirectory(Path.Combine(Workflows, name, "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "note.sms.es.hbs"), "Hola\n");
    }
}
