using System.Globalization;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Levels;

/// <summary>
/// A house in which cards write an e-mail that may leave two days later, and another one as soon as they hear a promise; late debts of the
/// same customer and company go first.
/// </summary>
internal sealed class SilencedOffice : DrawnOffice
{
    public SilencedOffice() : base("email")
    {
        Draw("cards", """level="family" precedence="40" entry="product = &quot;card&quot; and days past due in [1..90]" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Mail" />
            {Step("sendTask", "Mail", "SendMessage", "F1", "F2", ("channel", "email"), ("template", "reminder"), ("earliest", "P2D"))}
            <bpmn:sequenceFlow id="F2" sourceRef="Mail" targetRef="Promise" />
            <bpmn:intermediateCatchEvent id="Promise"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing><bpmn:messageEventDefinition id="M" messageRef="Message_promise" /></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="F3" sourceRef="Promise" targetRef="Thanks" />
            {Step("sendTask", "Thanks", "SendMessage", "F3", "F4", ("channel", "email"), ("template", "thanks"))}
            <bpmn:sequenceFlow id="F4" sourceRef="Thanks" targetRef="Call" />
            {Task("Call", "call", "F4", "F5")}
            <bpmn:sequenceFlow id="F5" sourceRef="Call" targetRef="End" />
            <bpmn:endEvent id="End"><bpmn:incoming>F5</bpmn:incoming></bpmn:endEvent>
            """, "promise");
        Draw("late", """level="customer" precedence="30" entry="days past due &gt;= 91" """, TwoTasks("negotiate", "insist"), "promise");
        var templates = Directory.CreateDirectory(Path.Combine(Workflows, "cards", "templates")).FullName;
        File.WriteAllText(Path.Combine(templates, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
        File.WriteAllText(Path.Combine(templates, "thanks.email.es.hbs"), "Subject: Gracias\n<p>Gracias.</p>");
    }

    /// <summary>A card and a loan of one customer.</summary>
    public static string[] Debts(int days) => [$"A1,C1,B1,card,ARS,100,60,{days},a@example.invalid", $"A2,C1,B1,loan,ARS,500,90,{days + 85},a@example.invalid"];

    /// <summary>Messages: template, state and reason.</summary>
    public IReadOnlyList<string> Messages() => Words("SELECT t.text || ' ' || o.state || coalesce(' ' || o.reason, '') FROM outbox o JOIN text_code t ON t.code = o.template ORDER BY o.run, o.case_id, o.seq");

    /// <summary>Sends what is due; gives how many messages left.</summary>
    public async Task<int> Dispatch(string date) => (await Send(DateOnly.Parse(date, CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Sent;
}
