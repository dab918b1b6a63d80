using Collections.Bpmn.Model;
using Collections.Bpmn.Reading;

namespace Collections.Bpmn.Validation.Rules;

internal static class Participants
{
    public const string Rule = "participant-multiplicity";

    public static void Check(ValidationContext context)
    {
        foreach (var participant in context.Definitions.Collaborations.SelectMany(collaboration => collaboration.Participants))
        {
            var multiplicity = participant.Xml!.BpmnChild("participantMultiplicity");
            var minimum = multiplicity?.Number("minimum") ?? 0;
            var maximum = multiplicity?.Number("maximum") ?? 1;
            if (minimum < 0)
                context.Error(Rule, participant, $"expected a minimum of 0 or more for participant '{participant.Id}', found {minimum}");
            if (maximum < 1 || maximum < minimum)
                context.Error(Rule, participant, $"expected a maximum of 1 or more and not below the minimum {minimum} for participant '{participant.Id}', found {maximum}");
        }
    }
}
