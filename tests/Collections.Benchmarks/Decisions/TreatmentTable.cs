using System.Globalization;
using System.Security;
using System.Text;
using Collections.Decisions.Dmn;

namespace Collections.Benchmarks.Decisions;

/// <summary>A treatment table as an analyst draws it: thirty rules over eight facts, the first that matches counts.</summary>
internal static class TreatmentTable
{
    /// <summary>The inputs in the order of the cells.</summary>
    public static readonly string[] Inputs = ["days past due", "balance", "product", "region", "score", "age", "broken promises", "vip"];

    /// <summary>Eight input entries and the treatment, a line each rule.</summary>
    public static readonly string[][] Rules =
    [
        ["-", "< 50", "-", "-", "-", "-", "-", "-", "WRITE_OFF"],
        ["-", "-", "-", "-", "-", "> 85", "-", "-", "SENSITIVE"],
        ["<= 3", "-", "-", "-", ">= 700", "-", "0", "-", "WAIT"],
        ["<= 3", "-", "-", "-", "-", "-", "-", "-", "SMS_1"],
        ["[4..10]", "-", "-", "-", "-", "-", "-", "true", "ADVISER"],
        ["[4..10]", "< 1000", "\"card\"", "-", "-", "-", "-", "-", "SMS_2"],
        ["[4..10]", ">= 1000", "\"card\"", "-", "< 500", "-", "-", "-", "CALL_1"],
        ["[4..10]", "-", "\"card\"", "-", "-", "-", "-", "-", "EMAIL_1"],
        ["[4..10]", "-", "\"loan\", \"leasing\"", "-", "< 450", "-", "> 1", "-", "CALL_2"],
        ["[4..10]", "-", "-", "-", "-", "-", "-", "-", "EMAIL_2"],
        ["[11..30]", "-", "-", "-", "-", "-", "-", "true", "ADVISER_2"],
        ["[11..30]", "> 20000", "-", "\"north\", \"south\"", "-", "-", "-", "-", "FIELD_1"],
        ["[11..30]", "> 20000", "-", "-", "-", "-", "-", "-", "CALL_3"],
        ["[11..30]", "-", "\"mortgage\"", "-", "-", "-", "-", "-", "CALL_4"],
        ["[11..30]", "-", "-", "-", ">= 650", "-", "< 2", "-", "WHATSAPP_1"],
        ["[11..30]", "-", "-", "-", "-", "< 25", "-", "-", "WHATSAPP_2"],
        ["[11..30]", "[1000..5000]", "not(\"card\")", "-", "-", "-", "-", "-", "CALL_5"],
        ["[11..30]", "-", "-", "-", "-", "-", "-", "-", "CALL_6"],
        ["[31..60]", "-", "-", "-", "-", "-", "> 2", "-", "NOTICE_1"],
        ["[31..60]", "> 50000", "-", "-", "-", "-", "-", "-", "NEGOTIATE_1"],
        ["[31..60]", "-", "\"card\"", "-", "> 600", "-", "-", "-", "PLAN_1"],
        ["[31..60]", "-", "-", "\"east\"", "-", "-", "-", "-", "AGENCY_1"],
        ["[31..60]", "-", "-", "-", "-", "-", "-", "-", "NOTICE_2"],
        ["[61..90]", "< 2500", "-", "-", "-", "-", "-", "-", "AGENCY_2"],
        ["[61..90]", "-", "-", "-", "[550..900]", "-", "-", "-", "PLAN_2"],
        ["[61..90]", "-", "-", "-", "-", "-", "-", "-", "AGENCY_3"],
        ["(90..180]", "> 100000", "\"mortgage\", \"leasing\"", "-", "-", "-", "-", "-", "LAW_1"],
        ["(90..180]", "-", "-", "-", "-", "-", "-", "-", "AGENCY_4"],
        ["> 180", "> 30000", "-", "-", "-", "-", "-", "-", "LAW_2"],
        ["> 180", "-", "-", "-", "-", "-", "-", "-", "SALE"],
    ];

    /// <summary>The table as a model.</summary>
    public static DmnModel Load()
    {
        var xml = new StringBuilder("""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="m" namespace="urn:treatment">""");
        foreach (var input in Inputs) xml.Append(CultureInfo.InvariantCulture, $"""<inputData id="{Id(input)}" name="{input}"><variable name="{input}"/></inputData>""");
        xml.Append("""<decision id="treatment" name="Treatment"><variable name="Treatment"/>""");
        foreach (var input in Inputs) xml.Append(CultureInfo.InvariantCulture, $"""<informationRequirement><requiredInput href="#{Id(input)}"/></informationRequirement>""");
        xml.Append("""<decisionTable id="table" hitPolicy="FIRST">""");
        foreach (var input in Inputs) xml.Append(CultureInfo.InvariantCulture, $"<input><inputExpression><text>{input}</text></inputExpression></input>");
        xml.Append("""<output name="treatment"/>""");
        foreach (var rule in Rules)
        {
            xml.Append("<rule>");
            foreach (var cell in rule[..^1]) xml.Append(CultureInfo.InvariantCulture, $"<inputEntry><text>{SecurityElement.Escape(cell)}</text></inputEntry>");
            xml.Append(CultureInfo.InvariantCulture, $"<outputEntry><text>\"{rule[^1]}\"</text></outputEntry></rule>");
        }
        xml.Append("</decisionTable></decision></definitions>");
        return DmnModel.Load(new MemoryStream(Encoding.UTF8.GetBytes(xml.ToString()))).Model!;
    }

    /// <summary>What a programmer would write instead.</summary>
    public static string? Chain(Debtor debtor)
    {
        if (debtor.Balance < 50_00) return "WRITE_OFF";
        if (debtor.Age > 85) return "SENSITIVE";
        if (debtor.DaysPastDue <= 3 && debtor.Score >= 700 && debtor.BrokenPromises == 0) return "WAIT";
        if (debtor.DaysPastDue <= 3) return "SMS_1";
        if (debtor.DaysPastDue is >= 4 and <= 10 && debtor.IsVip) return "ADVISER";
        if (debtor.DaysPastDue is >= 4 and <= 10 && debtor.Balance < 1000_00 && debtor.Product == "card") return "SMS_2";
        if (debtor.DaysPastDue is >= 4 and <= 10 && debtor.Balance >= 1000_00 && debtor.Product == "card" && debtor.Score < 500) return "CALL_1";
        if (debtor.DaysPastDue is >= 4 and <= 10 && debtor.Product == "card") return "EMAIL_1";
        if (debtor.DaysPastDue is >= 4 and <= 10 && debtor.Product is "loan" or "leasing" && debtor.Score < 450 && debtor.BrokenPromises > 1) return "CALL_2";
        if (debtor.DaysPastDue is >= 4 and <= 10) return "EMAIL_2";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.IsVip) return "ADVISER_2";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Balance > 20000_00 && debtor.Region is "north" or "south") return "FIELD_1";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Balance > 20000_00) return "CALL_3";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Product == "mortgage") return "CALL_4";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Score >= 650 && debtor.BrokenPromises < 2) return "WHATSAPP_1";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Age < 25) return "WHATSAPP_2";
        if (debtor.DaysPastDue is >= 11 and <= 30 && debtor.Balance is >= 1000_00 and <= 5000_00 && debtor.Product != "card") return "CALL_5";
        if (debtor.DaysPastDue is >= 11 and <= 30) return "CALL_6";
        if (debtor.DaysPastDue is >= 31 and <= 60 && debtor.BrokenPromises > 2) return "NOTICE_1";
        if (debtor.DaysPastDue is >= 31 and <= 60 && debtor.Balance > 50000_00) return "NEGOTIATE_1";
        if (debtor.DaysPastDue is >= 31 and <= 60 && debtor.Product == "card" && debtor.Score > 600) return "PLAN_1";
        if (debtor.DaysPastDue is >= 31 and <= 60 && debtor.Region == "east") return "AGENCY_1";
        if (debtor.DaysPastDue is >= 31 and <= 60) return "NOTICE_2";
        if (debtor.DaysPastDue is >= 61 and <= 90 && debtor.Balance < 2500_00) return "AGENCY_2";
        if (debtor.DaysPastDue is >= 61 and <= 90 && debtor.Score is >= 550 and <= 900) return "PLAN_2";
        if (debtor.DaysPastDue is >= 61 and <= 90) return "AGENCY_3";
        if (debtor.DaysPastDue is > 90 and <= 180 && debtor.Balance > 100000_00 && debtor.Product is "mortgage" or "leasing") return "LAW_1";
        if (debtor.DaysPastDue is > 90 and <= 180) return "AGENCY_4";
        if (debtor.DaysPastDue > 180 && debtor.Balance > 30000_00) return "LAW_2";
        if (debtor.DaysPastDue > 180) return "SALE";
        return null;
    }

    private static string Id(string name) => "_" + name.Replace(' ', '_');
}
