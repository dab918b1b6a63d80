using Collections.Bpmn.Model;

namespace Collections.Engine.Planning;

/// <summary>By what an error or an escalation is known: its code, else its name, else its id.</summary>
internal static class ThrownCode
{
    public static string? Of(BpmnError? error) => error is null ? null : First(error.ErrorCode, error);

    public static string? Of(Escalation? escalation) => escalation is null ? null : First(escalation.EscalationCode, escalation);

    private static string First(string? code, BpmnElement element) =>
        !string.IsNullOrWhiteSpace(code) ? code : !string.IsNullOrWhiteSpace(element.Name) ? element.Name : element.Id;
}
