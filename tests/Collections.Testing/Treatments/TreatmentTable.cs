using System.Globalization;
using System.Text;
using Collections.Decisions.Dmn;

namespace Collections.Testing.Treatments;

/// <summary>Treatment calendars as DMN, from lines such as <c>ALTO 5 CALL C1 3/2/2</c>.</summary>
public static class TreatmentTable
{
    /// <summary>The calendar of an early credit card: three segments, from day 3 to day 61.</summary>
    public static IReadOnlyList<string> Cards { get; } =
    [
        "MEDIO 3 SMS T01", "ALTO 3 SMS T01",
        "BAJO 5 SMS T01", "ALTO 5 CALL C1",
        "MEDIO 8 MAIL T02",
        "BAJO 10 MAIL T02", "ALTO 10 WHATSAPP T03",
        "BAJO 15 WHATSAPP T03", "MEDIO 15 CALL C1", "ALTO 15 CALL C1",
        "MEDIO 20 WHATSAPP T03", "ALTO 20 ASSIGN Q-TC-ALTO",
        "BAJO 25 CALL C1",
        "BAJO 30 MAIL T04", "MEDIO 30 ASSIGN Q-TC-MEDIO",
        "BAJO 35 OFFER O1", "MEDIO 35 OFFER O1", "ALTO 35 OFFER O1",
        "BAJO 45 CALL C2 6/2/3", "MEDIO 45 CALL C2 6/2/3", "ALTO 45 LETTER L01",
        "BAJO 55 SMS T05", "MEDIO 55 LETTER L01", "ALTO 55 LETTER L02",
        "BAJO 61 EXIT late", "MEDIO 61 EXIT late", "ALTO 61 EXIT late",
    ];

    /// <summary>The file of a calendar named <c>calendar</c>.</summary>
    public static string Dmn(IEnumerable<string> cells, string days = "days past due")
    {
        var rules = new StringBuilder();
        foreach (var (cell, number) in cells.Select((cell, i) => (cell.Split(' '), i + 1)))
        {
            rules.Append(CultureInfo.InvariantCulture, $"<rule id=\"r{number}\"><inputEntry id=\"r{number}s\"><text>\"{cell[0]}\"</text></inputEntry><inputEntry id=\"r{number}d\"><text>&gt;= {cell[1]}</text></inputEntry>");
            foreach (var (text, name) in (IEnumerable<(string, string)>)[(cell[2], "a"), (cell[3], "t"), (cell.ElementAtOrDefault(4) ?? "", "l")])
                rules.Append(CultureInfo.InvariantCulture, $"<outputEntry id=\"r{number}{name}\"><text>\"{text}\"</text></outputEntry>");
            rules.Append("</rule>\n");
        }
        return $"""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="calendar_file" name="calendar" namespace="https://collections.dev/decisions/calendar">
              <inputData id="segment_data" name="segment"><variable id="segment_variable" name="segment" typeRef="string"/></inputData>
              <inputData id="days_data" name="{days}"><variable id="days_variable" name="{days}" typeRef="number"/></inputData>
              <decision id="calendar" name="calendar">
                <variable id="calendar_variable" name="calendar"/>
                <informationRequirement id="n1"><requiredInput href="#segment_data"/></informationRequirement>
                <informationRequirement id="n2"><requiredInput href="#days_data"/></informationRequirement>
                <decisionTable id="calendar_table" hitPolicy="RULE ORDER">
                  <input id="i1" label="segment"><inputExpression id="e1" typeRef="string"><text>segment</text></inputExpression></input>
                  <input id="i2" label="day"><inputExpression id="e2" typeRef="number"><text>{days}</text></inputExpression></input>
                  <output id="o1" name="action" typeRef="string"/><output id="o2" name="template" typeRef="string"/><output id="o3" name="limit" typeRef="string"/>
                  {rules}
                </decisionTable>
              </decision>
            </definitions>
            """;
    }

    /// <summary>The model of the calendar.</summary>
    public static DmnModel Model(IEnumerable<string> cells, string days = "days past due")
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Dmn(cells, days)));
        return DmnModel.Load(stream).Model!;
    }
}
