/** The part of the package that is used: its types cover the whole and pull in databases. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  class BayesClassifier {
    readonly features: { readonly [feature: string]: number };
    readonly classifier: {
      readonly classFeatures: { readonly [label: string]: { readonly [index: string]: number } };
      readonly classTotals: { readonly [label: string]: number };
      readonly totalExamples: number;
      readonly smoothing: number;
    };
    constructor(stemmer?: object, smoothing?: number);
    addDocument(features: readonly string[], label: string): void;
    train(): void;
    getClassifications(features: readonly string[]): readonly { readonly label: string; readonly value: number }[];
  }
  export = BayesClassifier;
}
