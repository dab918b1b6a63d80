using System.Globalization;
using Collections.Scenarios.Offices;

namespace Collections.Scenarios.Reversals;

/// <summary>A loan whose collector negotiates after a first letter, and one that catches payments itself.</summary>
internal sealed class ReversalOffice : DrawnOffice
{
    public ReversalOffice() : base("email")
    {
        Draw("late", """entry="product = &quot;loan&quot; and days past due &gt; 0" precedence="10" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Flow("F0", "Start", "L")}{Step("sendTask", "L", "SendMessage", "F0", "F1", ("channel", "email"), ("template", "first"))}
            {Flow("F1", "L", "Q")}{Step("serviceTask", "Q", "SetAttribute", "F1", "F2", ("name", "collector"), ("value", "NEG-1"))}
            {Flow("F2", "Q", "T")}{Task("T", "negotiate", "F2", "F3", "P90D")}{Flow("F3", "T", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F3</bpmn:incoming></bpmn:endEvent>
            """);
        Draw("thanks", """entry="product = &quot;card&quot; and days past due &gt; 0" precedence="20" """, $"""
            <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
            {Flow("F0", "Start", "T")}{Task("T", "call", "F0", "F1", "P90D")}{Flow("F1", "T", "End")}
            <bpmn:endEvent id="End"><bpmn:incoming>F1</bpmn:incoming></bpmn:endEvent>
            <bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:outgoing>F2</bpmn:outgoing><bpmn:messageEventDefinition id="MD" messageRef="Message_cured" /></bpmn:boundaryEvent>
            {Flow("F2", "B", "Thanked")}<bpmn:endEvent id="Thanked" name="thanked"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
            """, "cured");
        var templates = Directory.CreateDirectory(Path.Combine(Folder, "workflows", "late", "templates"));
        File.WriteAllText(Path.Combine(templates.FullName, "first.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
    }

    /// <summary>The line of an account in the file, as it stands at a position.</summary>
    public static string Account(string reference, string product, int days, decimal pastDue, decimal total) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},C-{reference},B1,{product},ARS,{total},{pastDue},{days},a@example.invalid");

    /// <summary>Cases with their episode: strategy, account, episode, collector, and how they closed.</summary>
    public IReadOnlyList<string> Episodes() => Words("""
        SELECT s.name || ' ' || a.reference || ' ' || (c.id & 2047) || coalesce(' ' || g.text, '') || CASE WHEN c.state = 1 THEN ' closed ' || r.text ELSE '' END
        FROM collection_case c JOIN strategy s ON s.number = (c.id >> 11) & 4095 JOIN account a ON a.id = c.id >> 23
        LEFT JOIN text_code r ON r.code = c.close_reason LEFT JOIN text_code g ON g.code = c.collector ORDER BY c.id
        """);

    /// <summary>How many messages were decided.</summary>
    public int Messages() => Words("SELECT CAST(count(*) AS TEXT) FROM outbox").Select(int.Parse).Single();

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";
}
