namespace Collections.Bpmn.Model;

/// <summary>Which of the three texts a timer has.</summary>
public enum TimerKind { Date, Duration, Cycle }
