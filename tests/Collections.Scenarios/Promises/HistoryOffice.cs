using System.Globalization;
using Collections.Scenarios.Offices;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Promises;

/// <summary>Loans whose strategy notes, as they come in, what happened to them before; a file of reasons says what was refinanced.</summary>
internal sealed class HistoryOffice : DrawnOffice
{
    // So many that one account that vanishes breaks no limit.
    private static readonly string[] Others = [.. Enumerable.Range(1, 80).Select(n => Loan($"O{n}", 0, 0))];

    public HistoryOffice() => Draw("loans", """entry="product = &quot;loan&quot; and days past due &gt; 0" precedence="10" """, $$"""
        <bpmn:startEvent id="Start"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="Start" targetRef="N" />
        <bpmn:scriptTask id="N" scriptFormat="https://www.omg.org/spec/DMN/20191111/FEEL/"><bpmn:incoming>F0</bpmn:incoming><bpmn:outgoing>F1</bpmn:outgoing>
          <bpmn:script>{segment: if refinanced bucket != null then "REFINANCED " + string(refinanced bucket) else if relapsed then "RELAPSE " + string(days since cured) else "NEW"}</bpmn:script></bpmn:scriptTask>
        <bpmn:sequenceFlow id="F1" sourceRef="N" targetRef="T" />{{Task("T", "call", "F1", "F2", "P900D")}}
        <bpmn:sequenceFlow id="F2" sourceRef="T" targetRef="End" /><bpmn:endEvent id="End"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
        """);

    /// <summary>The line of a loan in the file of balances.</summary>
    public static string Loan(string reference, int days, decimal pastDue) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference},C-{reference},B1,loan,ARS,1150000,{pastDue},{days}");

    /// <summary>A night with the loans and those that are of no matter.</summary>
    public Task<NightReport> NightOf(string date, params string[] loans) => Night(date, [.. loans, .. Others]);

    /// <summary>One account went on as another.</summary>
    public async Task Refinanced(string date, string from, string into) =>
        (await Reasons(date, $"{from},refinanced,{into}")).Novelties.ShouldBe(new Dictionary<string, long> { ["refinanced"] = 1 });

    /// <summary>The cases: account, episode, what they noted, and how they closed.</summary>
    public IReadOnlyList<string> Noted() => Words("""
        SELECT a.reference || ' ' || (c.id & 2047) || ' ' || s.text || CASE WHEN c.state = 1 THEN ' closed ' || r.text ELSE '' END
        FROM collection_case c JOIN account a ON a.id = c.id >> 23 LEFT JOIN text_code s ON s.code = c.segment LEFT JOIN text_code r ON r.code = c.close_reason ORDER BY c.id
        """);

    /// <summary>The bucket that an account has, or had last.</summary>
    public string Bucket(string reference) => Words($"SELECT CAST(f_bucket AS TEXT) FROM account WHERE reference = '{reference}'").Single();
}
