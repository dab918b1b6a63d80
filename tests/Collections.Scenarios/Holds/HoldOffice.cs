using System.Globalization;
using Collections.Persistence.Calendars;
using Collections.Scenarios.Offices;
using Calendar = Collections.Persistence.Calendars.Calendar;

namespace Collections.Scenarios.Holds;

/// <summary>
/// A database with a strategy for each product: ten business days (suit), ninety days (firm), a date (dated), a task (work), a
/// message (mail), steps that hold and release (step), all accounts of a customer (all). After the time there is a task.
/// Bank holidays of Christmas and New Year.
/// </summary>
internal sealed class HoldOffice : DrawnOffice
{
    public HoldOffice() : base("email")
    {
        Database.Migrate();
        Draw("suit", Entry("suit"), Line(Step("serviceTask", "S", "Wait", "F0", "F1", ("atMost", "business days(10)")), Task("T", "propose", "F1", "F2")));
        Draw("firm", Entry("firm"), Line(Timer("timeDuration", "P90D"), Task("T", "recall", "F1", "F2")));
        Draw("dated", Entry("dated"), Line(Timer("timeDate", "2026-12-23"), Task("T", "appear", "F1", "F2")));
        Draw("hours", Entry("hours"), Line(Timer("timeDuration", "PT100H"), Task("T", "look", "F1", "F2")));
        Draw("work", Entry("work"), Line(Task("S", "call", "F0", "F1", "business days(3)"), Task("T", "insist", "F1", "F2")));
        Draw("mail", Entry("mail"), Line(Step("sendTask", "S", "SendMessage", "F0", "F1", ("channel", "email"), ("template", "reminder")), Task("T", "call", "F1", "F2")));
        Draw("step", Entry("step"), Line(Step("serviceTask", "H", "Hold", "F0", "G0", ("reason", "hardship"), ("text", "lost the work")) + Flow("G0", "H", "M") + Catch("settled", "G0", "G1")
            + Flow("G1", "M", "R") + Step("serviceTask", "R", "Release", "G1", "G2", ("why", "found another")) + Flow("G2", "R", "S") + Timer("timeDuration", "P3D", "G2"), Task("T", "call", "F1", "F2"), "H"), "settled");
        Draw("all", $"""level="customer" precedence="10" {Entry("all")} """, Line(Timer("timeDuration", "P3D"), Task("T", "visit", "F1", "F2")));
        var templates = Directory.CreateDirectory(Path.Combine(Folder, "workflows", "mail", "templates"));
        File.WriteAllText(Path.Combine(templates.FullName, "reminder.email.es.hbs"), "Subject: Su deuda\n<p>Le escribimos.</p>");
        Database.Writer.Write(session =>
        {
            foreach (var date in new[] { "2026-12-25", "2027-01-01" })
                session.Context().Add(new CalendarDay { TenantId = 1, Calendar = Calendar.Bank, Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Label = "" });
            session.Context().SaveChanges();
        }).GetAwaiter().GetResult();
    }

    /// <summary>The line of an account in the file.</summary>
    public static string Account(string reference, string product, string customer = "C1", string company = "B1", int days = 30, int due = 60_000) =>
        $"{reference},{customer},{company},{product},ARS,100000,{(days == 0 ? 0 : due)},{days},a@example.invalid";

    /// <summary>What a hold says of itself.</summary>
    public static string Hold(string reason, string more = "") => $$"""{"reason":"{{reason}}"{{more}}}""";

    /// <summary>Tasks with their due dates.</summary>
    public IReadOnlyList<string> DueDates() => [.. Words("SELECT w.text || ' ' || t.due FROM task t JOIN text_code w ON w.code = t.title WHERE t.state = 0 ORDER BY 1")
        .Select(word => $"{word.Split(' ')[0]} {DateOnly.FromDayNumber(int.Parse(word.Split(' ')[1], CultureInfo.InvariantCulture)):yyyy-MM-dd}")];

    /// <summary>Holds in words: reason, scope, whether released.</summary>
    public IReadOnlyList<string> Holds() => Words("SELECT reason || ' ' || scope || CASE WHEN released_at IS NULL THEN '' ELSE ' released ' || released_why END FROM hold ORDER BY number");

    /// <summary>Messages: state, then the reason.</summary>
    public IReadOnlyList<string> Messages() => Words("SELECT state || coalesce(' ' || reason, '') FROM outbox ORDER BY run, case_id, seq");

    /// <summary>Sends what is due; gives how many messages left and how many wait.</summary>
    public async Task<(int Sent, int Withheld)> Dispatch(string date)
    {
        var report = await Send(date);
        return (report.Sent, report.Withheld);
    }

    private static string Entry(string product) => $"""entry="product = &quot;{product}&quot; and days past due &gt; 0" """;

    private static string Line(string first, string last, string start = "S") => $"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent>
        {Flow("F0", "Start", start)}{first}{Flow("F1", "S", "T")}{last}{Flow("F2", "T", "End")}
        <bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
        """;

    private static string Flow(string id, string from, string to) => $"""<bpmn:sequenceFlow id="{id}" sourceRef="{from}" targetRef="{to}" />""";

    private static string Timer(string kind, string text, string from = "F0") => $"""
        <bpmn:intermediateCatchEvent id="S"><bpmn:incoming>{from}</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
          <bpmn:timerEventDefinition id="TD"><bpmn:{kind} xsi:type="bpmn:tFormalExpression">{text}</bpmn:{kind}></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        """;

    private static string Catch(string message, string from, string to) => $"""
        <bpmn:intermediateCatchEvent id="M"><bpmn:incoming>{from}</bpmn:incoming><bpmn:outgoing>{to}</bpmn:outgoing>
          <bpmn:messageEventDefinition id="MD" messageRef="Message_{message}" /></bpmn:intermediateCatchEvent>
        """;
}
