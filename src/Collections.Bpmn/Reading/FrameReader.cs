using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Bpmn.Validation;
using Collections.Xml;

namespace Collections.Bpmn.Reading;

internal static class FrameReader
{
    public static StrategyFrame? Read(XmlElementNode process, ModelIndex index)
    {
        if (process.Extensions(BpmnNamespaces.Collections, "frame").FirstOrDefault() is not { } frame) return null;
        return new StrategyFrame(
            frame.Attribute("of"),
            [.. Children(frame, "without").Select(child => child.Attribute("reaction") ?? "")],
            Conditions(frame, "exclusion", process, index),
            Conditions(frame, "exit", process, index))
        {
            Tolerances = Tolerances(frame, process, index),
            Outcomes = Outcomes(frame, process, index),
        };
    }

    private static List<CureTolerance> Tolerances(XmlElementNode frame, XmlElementNode process, ModelIndex index)
    {
        var read = new List<CureTolerance>();
        foreach (var child in Children(frame, "tolerance"))
        {
            var currency = child.Attribute("currency") ?? "";
            var (amount, percent) = (Number("amount"), Number("percent"));
            if (currency.Length > 0 && percent is not null) Report($"expected a percent of collections:tolerance without a currency, found both for '{currency}'");
            else if (currency.Length == 0 && amount is not null) Report("expected a currency beside the amount of collections:tolerance, found none");
            else if (percent > 100) Report($"expected a percent of collections:tolerance up to 100, found {child.Attribute("percent")}");
            else if (read.Exists(known => known.Currency == currency)) Report($"expected each currency of collections:tolerance once, found '{currency}' twice");
            else read.Add(new CureTolerance(currency, amount, percent));

            decimal? Number(string name)
            {
                if (child.Attribute(name) is not { Length: > 0 } text) return null;
                if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
                Report($"expected a number from 0 as {name} of collections:tolerance, found '{text}'");
                return null;
            }

            void Report(string message) => index.Report("frame", FindingSeverity.Error, process.Attribute("id") ?? "", message, child.Location());
        }
        return read;
    }

    private static List<FrameOutcome> Outcomes(XmlElementNode frame, XmlElementNode process, ModelIndex index)
    {
        var read = new List<FrameOutcome>();
        foreach (var child in Children(frame, "outcome"))
        {
            var outcome = new FrameOutcome(Text("of") ?? "", Text("name") ?? "", Text("as"), Text("wait"));
            if (outcome.Of.Length == 0 || outcome.Name.Length == 0) Report("expected an activity as of and an outcome as name of collections:outcome, found none");
            else if (outcome is { As: not null, Wait: not null }) Report($"expected of the outcome '{outcome.Name}' either as or wait, found both");
            else if (read.Exists(known => (known.Of, known.Name) == (outcome.Of, outcome.Name))) Report($"expected each outcome of an activity once in the frame, found '{outcome.Name}' of '{outcome.Of}' twice");
            else read.Add(outcome);

            string? Text(string name) => child.Attribute(name)?.Trim() is { Length: > 0 } text ? text : null;

            void Report(string message) => index.Report("frame", FindingSeverity.Error, process.Attribute("id") ?? "", message, child.Location());
        }
        return read;
    }

    private static List<FrameCondition> Conditions(XmlElementNode frame, string name, XmlElementNode process, ModelIndex index)
    {
        var read = new List<FrameCondition>();
        foreach (var child in Children(frame, name))
        {
            if (child.Attribute("reason") is not { Length: > 0 } reason) Report($"expected a reason on collections:{name}, found none");
            else if (read.Exists(known => known.Reason == reason)) Report($"expected each reason of collections:{name} once, found '{reason}' twice");
            else read.Add(new FrameCondition(reason, child.Attribute("when")) { Each = child.Attribute("each") });

            void Report(string message) => index.Report("frame", FindingSeverity.Error, process.Attribute("id") ?? "", message, child.Location());
        }
        return read;
    }

    private static IEnumerable<XmlElementNode> Children(XmlElementNode frame, string name) =>
        frame.Elements.Where(child => child.NamespaceUri == BpmnNamespaces.Collections && child.LocalName == name);
}
