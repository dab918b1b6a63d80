using System.Xml;

namespace Collections.Bpmn.Elsa.Conversion;

/// <summary>Ids of activities and of BPMN elements: the same, but for activity ids that no XML id can be, which are escaped and come back.</summary>
internal static class ChartIds
{
    /// <summary>The BPMN id of an activity.</summary>
    public static string ToBpmn(string activityId) => IsXmlId(activityId) ? activityId : XmlConvert.EncodeLocalName(activityId) ?? "";

    /// <summary>The activity id of a BPMN element.</summary>
    public static string ToElsa(string bpmnId) => XmlConvert.DecodeName(bpmnId) is { } decoded && !IsXmlId(decoded) && XmlConvert.EncodeLocalName(decoded) == bpmnId ? decoded : bpmnId;

    private static bool IsXmlId(string id)
    {
        if (id.Length == 0 || !XmlConvert.IsStartNCNameChar(id[0])) return false;
        return id.All(XmlConvert.IsNCNameChar);
    }
}
